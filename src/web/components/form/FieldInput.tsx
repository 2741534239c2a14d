import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { FieldView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import type { Titles } from '../FieldValue.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import { TabLeaves } from '../TabLeaves.tsx';
import { instantOf, wallOf } from '../wallClock.ts';
import { AreaInput } from './AreaInput.tsx';
import { CodeInput } from './CodeInput.tsx';
import { FileField } from './FileField.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import { TableInput } from './TableInput.tsx';

export type FieldInputProps = {
  readonly field: FieldView;
  readonly titles?: Titles;
  /** Narrows what a reference may pick. */
  readonly pickFrom?: Readonly<Record<string, unknown>>;
  /** Accessible name where no label stands beside it: in a cell. */
  readonly label?: string;
  // Given by Form.Item:
  readonly value?: any;
  readonly onChange?: (value: any) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
};

type Inner = Omit<FieldInputProps, 'field' | 'titles' | 'pickFrom' | 'label'>;

/** Leaving the field keeps what was typed or picked, as in every other field. */
const TO_THE_MINUTE = { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm', needConfirm: false } as const;

const DateInput = ({ value, onChange, instant = false, ...rest }: Inner & { instant?: boolean }) => (
  <DatePicker
    {...rest}
    value={value ? (instant ? wallOf(value) : dayjs(value)) : null}
    onChange={(date: Dayjs | null) => onChange?.(date ? (instant ? instantOf(date) : date.format('YYYY-MM-DD')) : null)}
    // Enter takes the day that was typed; it must not send the form as well.
    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    {...(instant ? TO_THE_MINUTE : {})}
    placeholder={instant ? t('选择时间') : t('选择日期')}
    style={{ width: '100%' }}
  />
);

/** Money is held in fen and typed in yuan. */
const MoneyInput = ({ value, onChange, ...rest }: Inner) => (
  <InputNumber
    {...rest}
    value={value === null || value === undefined ? null : value / 100}
    onChange={(yuan: number | null) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    precision={2}
    suffix={t('元')}
    style={{ width: '100%' }}
  />
);

const codes = (field: FieldView) => (field.codes ?? []).map(({ code, label }) => ({ value: code, label }));
const FEW_CODES = 4;

const ChoiceInput = ({ field, ...rest }: Inner & { field: FieldView }) =>
  codes(field).length <= FEW_CODES && !field.optional ? (
    <Radio.Group
      {...rest}
      aria-label={field.label}
      onChange={(event) => rest.onChange?.(event.target.value)}
      options={codes(field)}
    />
  ) : (
    <Select
      {...rest}
      options={codes(field)}
      allowClear={field.optional}
      placeholder={t('请选择')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(code) => rest.onChange?.(code ?? null)}
    />
  );

/** A code of a list as it holds on the day that another field of the form names. */
const CodeOfDay = ({ field, ...rest }: Inner & { field: FieldView }) => {
  const day = Form.useWatch(field.validOn ?? '');
  return <CodeInput field={field} {...rest} {...(typeof day === 'string' ? { day } : {})} />;
};

/** The control of a field by its kind, for use inside Form.Item; values are as the API has them. */
export const FieldInput = ({ field, titles, pickFrom, label, ...given }: FieldInputProps): ReactNode => {
  const rest = label ? { ...given, 'aria-label': label } : given;
  const picker = {
    record: field.target ?? '',
    ...(titles ? { titles } : {}),
    ...(pickFrom ? { filter: pickFrom } : {}),
  };
  const limit = field.max ? { maxLength: field.max } : {};
  switch (field.kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...rest}
          {...limit}
          autoSize={{ minRows: 3, maxRows: 14 }}
          showCount={field.max !== null && field.max <= 5000}
        />
      );
    case 'integer':
    case 'number':
      return (
        <InputNumber
          {...rest}
          {...(field.kind === 'integer' ? { precision: 0 } : {})}
          {...(field.unit ? { suffix: field.unit } : {})}
          style={{ width: '100%' }}
        />
      );
    case 'money':
      return <MoneyInput {...rest} />;
    case 'date':
      return <DateInput {...rest} />;
    case 'instant':
      return <DateInput {...rest} instant />;
    case 'yesNo':
      return (
        <Radio.Group
          {...rest}
          aria-label={field.label}
          onChange={(event) => rest.onChange?.(event.target.value)}
          options={[
            { value: true, label: t('是') },
            { value: false, label: t('否') },
          ]}
        />
      );
    case 'choice':
      return <ChoiceInput field={field} {...rest} />;
    case 'code':
      return field.validOn ? <CodeOfDay field={field} {...rest} /> : <CodeInput field={field} {...rest} />;
    case 'choices':
      return (
        <TabLeaves>
          <Select
            {...rest}
            mode="multiple"
            options={codes(field)}
            placeholder={t('请选择')}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </TabLeaves>
      );
    case 'reference':
      return <RecordPicker {...rest} {...picker} />;
    case 'references':
      return <RecordPicker {...rest} {...picker} multiple />;
    case 'point':
      return <PlaceInput {...rest} label={field.label} />;
    case 'polygon':
      return <AreaInput {...rest} label={field.label} />;
    case 'table':
      return (
        <TableInput
          {...rest}
          field={field}
          control={(column, cell) => <FieldInput field={column} {...(titles ? { titles } : {})} {...cell} />}
        />
      );
    case 'sealed':
      return (
        <Input {...rest} {...limit} autoComplete="off" onChange={(event) => rest.onChange?.(event.target.value)} />
      );
    case 'files':
      return <FileField {...given} label={field.label} />;
    default:
      return <Input {...rest} {...limit} onChange={(event) => rest.onChange?.(event.target.value)} />;
  }
};
