import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import {
  DATE_FORMS,
  type MapLine,
  POLICIES,
  type sampleConnector,
  type showConnector,
  TRANSFORMATIONS,
} from '#contract/exchange';
import type { Answer } from '../../api/index.ts';

type Detail = Answer<typeof showConnector>;
type Sample = Answer<typeof sampleConnector>;

const options = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes).map(([value, label]) => ({ value, label }));

type PartProps = { readonly line: MapLine; readonly set: (patch: Partial<MapLine>) => void; readonly off: boolean };

/** What a transformation asks for besides the column. */
const Further = ({ line, set, off, tables }: PartProps & { tables: Detail['tables'] }) => {
  switch (line.how) {
    case 'code':
      return (
        <Select
          aria-label="代码转换表"
          placeholder="代码转换表"
          disabled={off}
          value={line.table}
          onChange={(table) => set({ table })}
          options={tables.map(({ name }) => ({ value: name, label: name }))}
        />
      );
    case 'date':
      return (
        <Select
          aria-label="日期写法"
          disabled={off}
          value={line.dateForm ?? 'dashed'}
          onChange={(dateForm) => set({ dateForm })}
          options={options(DATE_FORMS)}
        />
      );
    case 'constant':
      return (
        <Input
          aria-label="固定值"
          placeholder="固定值"
          disabled={off}
          value={line.value}
          onChange={(event) => set({ value: event.target.value })}
        />
      );
    case 'stripPrefix':
      return (
        <Input
          aria-label="前缀"
          placeholder="前缀"
          disabled={off}
          value={line.prefix}
          onChange={(event) => set({ prefix: event.target.value })}
        />
      );
    case 'join':
    case 'split':
      return (
        <span className="yd-exchange-further">
          <Input
            aria-label="分隔符"
            placeholder={line.how === 'join' ? '中间加（可不填）' : '分隔符'}
            disabled={off}
            value={line.separator}
            onChange={(event) => set({ separator: event.target.value })}
          />
          {line.how === 'split' && (
            <InputNumber
              aria-label="第几段"
              placeholder="第几段"
              min={1}
              max={9}
              disabled={off}
              value={line.part ?? null}
              onChange={(part) => set({ part: part ?? 1 })}
            />
          )}
        </span>
      );
    default:
      return null;
  }
};

const samplesFor = (line: MapLine, sample: Sample | undefined): string => {
  if (!sample || line.how === 'constant') return '';
  const at = line.columns.map((column) => sample.heads.indexOf(column)).filter((found) => found >= 0);
  const used = line.how === 'join' ? at : at.slice(0, 1);
  return sample.rows
    .map((cells) => used.map((column) => cells[column] ?? '').join(line.separator ?? ''))
    .filter(Boolean)
    .slice(0, 3)
    .join(' ｜ ');
};

/** One line of the map: their column, what is done to it, our field, who wins. */
export const MapRow = ({
  line,
  detail,
  sample,
  editable,
  onChange,
  onRemove,
}: {
  line: MapLine;
  detail: Detail;
  sample: Sample | undefined;
  editable: boolean;
  onChange: (line: MapLine) => void;
  onRemove: () => void;
}) => {
  const set = (patch: Partial<MapLine>) => onChange({ ...line, ...patch });
  const field = detail.fields.find(({ name }) => name === line.field);
  const heads = [...new Set([...(sample?.heads ?? []), ...line.columns])].filter(Boolean);
  const off = !editable;
  const missing = sample && line.how !== 'constant' && !line.columns.some((column) => sample.heads.includes(column));
  return (
    <fieldset className={missing ? 'yd-exchange-line is-missing' : 'yd-exchange-line'}>
      <legend className="yd-sr">{field?.label ?? '新的一项'}</legend>
      <Select
        mode="tags"
        aria-label="对方的列"
        placeholder={line.how === 'constant' ? '不取自列' : '对方的列'}
        disabled={off || line.how === 'constant'}
        value={line.columns}
        onChange={(columns: string[]) => set({ columns })}
        options={heads.map((head) => ({ value: head, label: head }))}
      />
      <Select
        aria-label="转换"
        disabled={off}
        value={line.how}
        onChange={(how) => set({ how, ...(how === 'constant' ? { columns: [] } : {}) })}
        options={options(TRANSFORMATIONS)}
      />
      <div>
        <Further line={line} set={set} off={off} tables={detail.tables} />
      </div>
      <Select
        aria-label="我方的项目"
        placeholder="我方的项目"
        disabled={off}
        value={line.field || null}
        onChange={(name: string) => set({ field: name })}
        options={detail.fields.map(({ name, label }) => ({ value: name, label }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
      {detail.connector.direction === 'in' ? (
        <Select
          aria-label="以谁为准"
          disabled={off}
          value={line.policy}
          onChange={(policy) => set({ policy })}
          options={options(POLICIES).map((one) => ({
            ...one,
            disabled: one.value === 'theirs' && field !== undefined && !field.settable,
          }))}
        />
      ) : (
        <span />
      )}
      {editable ? (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`去掉${field?.label ?? '这一项'}`}
          onClick={onRemove}
        />
      ) : (
        <span />
      )}
      {(sample || missing) && (
        <p className="yd-exchange-sample yd-muted yd-small">
          {missing ? '样例里没有这一列' : samplesFor(line, sample) || '样例里是空的'}
        </p>
      )}
    </fieldset>
  );
};
