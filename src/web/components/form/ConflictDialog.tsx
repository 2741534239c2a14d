import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { dateText } from '../DateText.tsx';
import { type Titles, valueText } from '../FieldValue.tsx';
import { type Conflict, changedMeanwhile, mergeOf, type Values } from './merge.ts';
import { useNames } from './naming.ts';

type Props = {
  readonly conflict: Conflict;
  readonly definition: DefinitionView;
  readonly titles: Titles;
  readonly busy: boolean;
  /** The act that met the conflict; saving a form where it is left out. */
  readonly act?: string;
  readonly onCancel: () => void;
  /** The merged change and the version it now builds on. */
  readonly onResolve: (change: Values, version: number) => void;
};

type Side = 'mine' | 'theirs';

const Choice = ({
  field,
  conflict,
  titles,
  side,
  onChoose,
}: {
  field: FieldView;
  conflict: Conflict;
  titles: Titles;
  side: Side | undefined;
  onChoose: (side: Side) => void;
}) => {
  const text = (values: Values): string => valueText(field, values[field.name], titles);
  return (
    <fieldset className="yd-conflict">
      <legend>{field.label}</legend>
      <p className="yd-muted">
        {t('原来的：')}
        {text(conflict.before)}
      </p>
      <Radio.Group
        value={side}
        onChange={(event) => onChoose(event.target.value)}
        vertical
        options={[
          { value: 'mine', label: t('我的：{mine}', { mine: text(conflict.mine) }) },
          { value: 'theirs', label: t('现在的：{theirs}', { theirs: text(conflict.theirs) }) },
        ]}
      />
    </fieldset>
  );
};

/** 我的 / 现在的 / 原来的 for each field that two people changed; nothing typed is lost. */
export const ConflictDialog = ({ conflict, definition, titles: known, busy, act, onCancel, onResolve }: Props) => {
  const { clean, clashing } = mergeOf(conflict);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const named = (names: readonly string[]): FieldView[] =>
    names.flatMap((name) => definition.fields.find((field) => field.name === name) ?? []);
  const fields = named(clashing);
  // A form merges what others wrote elsewhere; an act is decided on what it finds.
  const others = act ? named(changedMeanwhile(conflict)) : [];
  const titles = useNames([...fields, ...others], [conflict.before, conflict.mine, conflict.theirs], known);
  const chosen = fields.every(({ name }) => sides[name]);
  const resolve = (): void => {
    const mine = fields.filter(({ name }) => sides[name] === 'mine').map(({ name }) => [name, conflict.mine[name]]);
    onResolve({ ...clean, ...Object.fromEntries(mine) }, conflict.version);
  };
  return (
    <Modal
      open
      title={t('有人同时修改了这条记录')}
      okText={act ?? t('按选择保存')}
      cancelText={act ? t('先不办') : t('继续编辑')}
      okButtonProps={{ disabled: !chosen }}
      confirmLoading={busy}
      onOk={resolve}
      onCancel={onCancel}
      width={560}
      mask={{ closable: false }}
    >
      <p>
        {titles.person?.[conflict.changedBy ?? ''] ?? t('他人')}
        {conflict.changedAt && t('于 {changedAt} ', { changedAt: dateText(conflict.changedAt, true) })}
        {act
          ? t('保存了新的内容。请看过后再决定是否{label}。', { label: act })
          : t('保存了新的内容。您的修改还在，请逐项选择。')}
      </p>
      {others.map((field) => (
        <p key={field.name}>
          {field.label}
          {t('：')}
          <del>{valueText(field, conflict.before[field.name], titles)}</del>{' '}
          {valueText(field, conflict.theirs[field.name], titles)}
        </p>
      ))}
      {!act && Object.keys(clean).length > 0 && (
        <p className="yd-muted">
          {t('其余')} {Object.keys(clean).length} {t('项修改互不影响，会一并保存。')}
        </p>
      )}
      {fields.map((field) => (
        <Choice
          key={field.name}
          field={field}
          conflict={conflict}
          titles={titles}
          side={sides[field.name]}
          onChoose={(side) => setSides({ ...sides, [field.name]: side })}
        />
      ))}
    </Modal>
  );
};
