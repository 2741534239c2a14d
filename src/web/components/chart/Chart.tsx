import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { init } from './engine.ts';

type Props = {
  readonly option: EChartsCoreOption;
  /** In pixels. */
  readonly height: number;
  /** What is to be seen, in a sentence: the plot's name for those who do not see it. */
  readonly label: string;
  /** The mark at this place of its series was chosen. */
  readonly onPick?: (at: number) => void;
};

/**
 * A plot that follows its container's width. Title, threshold's source and the table beside it are `<Figure>`'s.
 * @example <Chart option={lines(points)} height={220} label="班额比例从 5% 降到 3%" />
 */
export const Chart = ({ option, height, label, onPick }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const element = place.current as HTMLDivElement;
    const chart = init(element);
    drawn.current = chart;
    chart.on('click', ({ dataIndex }: { dataIndex?: number }) => dataIndex !== undefined && pick.current?.(dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    // Paper is narrower than the screen, and asks for the drawing at once.
    const onPaper = () => chart.resize();
    window.addEventListener('beforeprint', onPaper);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', onPaper);
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    drawn.current?.setOption({ animation: false, aria: { enabled: true }, ...option }, { notMerge: true });
  }, [option]);
  // The library describes the plot in English; the sentence given says it better.
  return (
    <div className="yd-chart" role="img" aria-label={label}>
      <div ref={place} style={{ height }} aria-hidden="true" />
    </div>
  );
};
