import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { t } from '../../shell/language/index.ts';
import { AreaSketch, type Polygon } from '../AreaSketch.tsx';

type Props = {
  readonly value?: Polygon | null;
  readonly onChange?: (value: Polygon | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly label: string;
};

/** The first polygon in what a mapping program writes: a geometry, a feature, or a collection of them. */
const polygonIn = (text: string): Polygon | undefined => {
  try {
    const found = JSON.parse(text);
    const feature = found.type === 'FeatureCollection' ? found.features?.[0] : found;
    const geometry = feature?.type === 'Feature' ? feature.geometry : feature;
    return geometry?.type === 'Polygon' && Array.isArray(geometry.coordinates)
      ? { type: 'Polygon', coordinates: geometry.coordinates }
      : undefined;
  } catch {
    return undefined;
  }
};

/** An area as GeoJSON: a file, or pasted; drawn small, so that one sees whether it is the right one. */
export const AreaInput = ({ value, onChange, id, disabled = false, label }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = (text: string): void => {
    const polygon = polygonIn(text);
    setProblem(polygon ? undefined : t('没有读到多边形。请选择 GeoJSON 格式的文件，坐标用 CGCS2000。'));
    if (polygon) onChange?.(polygon);
  };
  return (
    <div className="yd-area">
      {value && <AreaSketch polygon={value} label={label} />}
      <input
        ref={input}
        type="file"
        accept=".geojson,.json"
        style={{ display: 'none' }}
        aria-label={t('{label}的 GeoJSON 文件', { label })}
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(take);
          event.target.value = '';
        }}
      />
      <span className="yd-pair">
        <Button {...(id ? { id } : {})} disabled={disabled} onClick={() => input.current?.click()}>
          {t('选择 GeoJSON 文件')}
        </Button>
        {value && (
          <Button disabled={disabled} onClick={() => onChange?.(null)}>
            {t('清空')}
          </Button>
        )}
      </span>
      {!value && (
        <Input.TextArea
          rows={2}
          value=""
          disabled={disabled}
          placeholder={t('或把 GeoJSON 粘贴到这里')}
          aria-label={t('粘贴{label}的 GeoJSON', { label })}
          onChange={(event) => take(event.target.value)}
        />
      )}
      {problem && (
        <p className="yd-warning" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
