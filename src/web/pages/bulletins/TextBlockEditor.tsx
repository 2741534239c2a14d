import { Dropdown, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { type BulletinFigure, partsOf, type TextBlock, type TextPart, writtenOf } from './parts.ts';

type Props = {
  readonly block: TextBlock;
  readonly figures: readonly BulletinFigure[];
  readonly editable: boolean;
  readonly onChange: (block: TextBlock) => void;
};

/** The paragraph as it reads: figures set apart, with what the record says now. */
const Reading = ({ parts, figures }: { parts: readonly TextPart[]; figures: readonly BulletinFigure[] }) => (
  <>
    {parts.map((part, index) => {
      if ('text' in part) return part.text;
      const figure = figures.find(({ key }) => key === part.figure);
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
        <span key={index} className="yd-live" title={figure?.label}>
          {figure?.text ?? '—'}
          {part.note && `（${part.note}）`}
        </span>
      );
    })}
  </>
);

/** A live figure may be annotated; its value comes from the records. */
const Notes = ({ block, figures, onChange }: Omit<Props, 'editable'>) => {
  const used = block.parts.flatMap((part) => ('figure' in part ? [part] : []));
  const keys = [...new Set(used.map(({ figure }) => figure))];
  if (keys.length === 0) return null;
  const note = (key: string, text: string): void =>
    onChange({
      ...block,
      parts: block.parts.map((part) =>
        'figure' in part && part.figure === key ? { figure: key, ...(text ? { note: text } : {}) } : part,
      ),
    });
  return (
    <details className="yd-notes">
      <summary>给数据加注（数据本身来自记录，不能改写）</summary>
      {keys.map((key) => {
        const figure = figures.find((one) => one.key === key);
        const held = used.find((one) => one.figure === key)?.note ?? '';
        return (
          <div key={key} className="yd-note-line">
            <span>
              {figure?.label ?? key} <b className="yd-num">{figure?.text ?? '—'}</b>
            </span>
            <Input
              size="small"
              aria-label={`“${figure?.label ?? key}”的注`}
              value={held}
              maxLength={200}
              placeholder="例如：不含中止事项"
              onChange={(event) => note(key, event.target.value)}
            />
          </div>
        );
      })}
    </details>
  );
};

/** A paragraph: read until one clicks into it, then written with figures by name in brackets. */
export const TextBlockEditor = ({ block, figures, editable, onChange }: Props) => {
  const [written, setWritten] = useState<string>();
  const area = useRef<{ resizableTextArea?: { textArea: HTMLTextAreaElement } } & Partial<InputRef>>(null);
  const { unknown } = partsOf(written ?? '', figures, block.parts);
  const change = (text: string): void => {
    setWritten(text);
    onChange({ ...block, parts: partsOf(text, figures, block.parts).parts });
  };
  const insert = (label: string): void => {
    const text = written ?? '';
    const at = area.current?.resizableTextArea?.textArea.selectionStart ?? text.length;
    change(`${text.slice(0, at)}【${label}】${text.slice(at)}`);
  };
  if (written === undefined)
    return (
      <>
        {editable ? (
          <button
            type="button"
            className="yd-block-read"
            onClick={() => setWritten(writtenOf(block.parts, figures))}
            title="点击修改"
          >
            {block.parts.length > 0 ? (
              <Reading parts={block.parts} figures={figures} />
            ) : (
              <span className="yd-muted">点击写一段文字</span>
            )}
          </button>
        ) : (
          <p className="yd-block-text">
            <Reading parts={block.parts} figures={figures} />
          </p>
        )}
      </>
    );
  return (
    <div className="yd-block-write">
      <Input.TextArea
        ref={area as never}
        aria-label="段落文字"
        autoFocus
        value={written}
        autoSize={{ minRows: 2, maxRows: 14 }}
        onChange={(event) => change(event.target.value)}
      />
      {unknown.length > 0 && <p className="yd-warning">没有名为“{unknown.join('”“')}”的数据，会按文字印出。</p>}
      <div className="yd-block-tools">
        <Dropdown
          trigger={['click']}
          menu={{
            items: figures.map(({ key, label, text }) => ({ key, label: `${label}：${text}` })),
            onClick: ({ key }) => insert(figures.find((one) => one.key === key)?.label ?? key),
            style: { maxHeight: 320, overflow: 'auto' },
          }}
        >
          <button type="button" className="yd-link">
            插入数据
          </button>
        </Dropdown>
        <button type="button" className="yd-link" onClick={() => setWritten(undefined)}>
          写好了
        </button>
      </div>
      <Notes block={block} figures={figures} onChange={onChange} />
    </div>
  );
};
