import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { codeListItems } from '#contract/codes';
import type { FieldView } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { today } from '../china.ts';
import { type CodeChoice, choicesOf } from './codeChoices.ts';

export type CodeInputProps = {
  readonly field: FieldView;
  /** The day on which the code must hold, from the field's `validOn`; today unless given. */
  readonly day?: string | undefined;
  /** Offers groupings and retired codes too, for filters. */
  readonly whole?: boolean;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
};

const holds = (words: string, choice: CodeChoice): boolean =>
  [choice.value, choice.label, choice.en ?? ''].some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** A code of a dated, hierarchical list: found by number, label or English label. What a row already has stays shown. */
export const CodeInput = ({ field, day, whole = false, value, onChange, ...rest }: CodeInputProps) => {
  const name = field.list ?? '';
  const { data, isPending } = useCall(codeListItems, { params: { name }, query: {} }, { staleTime: 300_000 });
  const choices = useMemo(
    () => choicesOf(data?.items ?? [], { day: day ?? today(), kept: value ?? null, whole }),
    [data, day, value, whole],
  );
  return (
    <TreeSelect<string | null, CodeChoice>
      {...rest}
      aria-label={whole ? t('按{label}筛选', { label: field.label }) : field.label}
      value={value ?? null}
      treeData={choices}
      loading={isPending}
      placeholder={whole ? t('全部') : t('请选择')}
      allowClear={field.optional || whole}
      showSearch={{ filterTreeNode: (words, node) => holds(words, node as unknown as CodeChoice) }}
      treeNodeLabelProp="label"
      popupMatchSelectWidth={whole ? 320 : true}
      treeDefaultExpandAll={(data?.items.length ?? 0) <= 120}
      onChange={(next) => onChange?.(next ?? null)}
      style={{ width: '100%' }}
    />
  );
};
