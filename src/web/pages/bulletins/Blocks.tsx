import { Button, Dropdown, Input } from 'antd';
import { ListBlockEditor } from './ListBlockEditor.tsx';
import { type BulletinBlock, type BulletinFacts, type BulletinFigure, kindOf, LISTS, TABLES } from './parts.ts';
import { TextBlockEditor } from './TextBlockEditor.tsx';

type Props = {
  readonly blocks: readonly BulletinBlock[];
  readonly figures: readonly BulletinFigure[];
  readonly facts: BulletinFacts | null;
  readonly editable: boolean;
  readonly onChange: (blocks: BulletinBlock[]) => void;
};

const fresh = (key: string): BulletinBlock => {
  const id = `b${Date.now().toString(36)}`;
  const [type, source] = key.split(':');
  if (type === 'heading') return { id, type: 'heading', text: '新的一节' };
  if (type === 'text') return { id, type: 'text', parts: [] };
  if (type === 'list') return { id, type: 'list', source: source as keyof typeof LISTS };
  return { id, type: 'table', source: source as keyof typeof TABLES };
};

const KINDS = [
  { key: 'heading', label: '标题' },
  { key: 'text', label: '段落' },
  {
    key: 'lists',
    label: '列表',
    children: Object.entries(LISTS).map(([source, label]) => ({ key: `list:${source}`, label })),
  },
  {
    key: 'tables',
    label: '表',
    children: Object.entries(TABLES).map(([source, label]) => ({ key: `table:${source}`, label })),
  },
];

const Body = ({
  block,
  ...rest
}: Omit<Props, 'blocks' | 'onChange'> & { block: BulletinBlock; onChange: (block: BulletinBlock) => void }) => {
  const { editable, facts, figures, onChange } = rest;
  if (block.type === 'heading')
    return editable ? (
      <Input
        aria-label="标题"
        value={block.text}
        maxLength={60}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
    ) : (
      <b>{block.text}</b>
    );
  if (block.type === 'text')
    return <TextBlockEditor block={block} figures={figures} editable={editable} onChange={onChange} />;
  if (block.type === 'list')
    return <ListBlockEditor block={block} facts={facts} editable={editable} onChange={onChange} />;
  return <p className="yd-muted">由数据生成，见版面。</p>;
};

/** The blocks of an issue, in order; each is moved by click. Sections are numbered by the paper. */
export const Blocks = ({ blocks, onChange, ...rest }: Props) => {
  const replace = (at: number, block: BulletinBlock): void =>
    onChange(blocks.map((one, index) => (index === at ? block : one)));
  const move = (at: number, by: -1 | 1): void => {
    const next = [...blocks];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    onChange(next);
  };
  const insert = (at: number, key: string): void => onChange([...blocks.slice(0, at), fresh(key), ...blocks.slice(at)]);
  return (
    <ol className="yd-blocks">
      {blocks.map((block, at) => (
        <li key={block.id} className={`yd-block is-${block.type}`}>
          <div className="yd-block-head">
            <span className="yd-muted">{kindOf(block)}</span>
            {rest.editable && (
              <span className="yd-block-moves">
                <Button size="small" type="text" disabled={at === 0} onClick={() => move(at, -1)}>
                  上移
                </Button>
                <Button size="small" type="text" disabled={at === blocks.length - 1} onClick={() => move(at, 1)}>
                  下移
                </Button>
                <Button size="small" type="text" onClick={() => onChange(blocks.filter((_, index) => index !== at))}>
                  移除
                </Button>
                <Dropdown trigger={['click']} menu={{ items: KINDS, onClick: ({ key }) => insert(at + 1, key) }}>
                  <Button size="small" type="text">
                    在后面插入
                  </Button>
                </Dropdown>
              </span>
            )}
          </div>
          <Body {...rest} block={block} onChange={(next) => replace(at, next)} />
        </li>
      ))}
    </ol>
  );
};
