import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Popover, Segmented } from 'antd';
import { t } from '../../shell/language/index.ts';
import { type Column, type ColumnChoices, offeredOf } from './columns.tsx';

type Choice = ColumnChoices;

const moved = (names: readonly string[], name: string, by: number): string[] => {
  const at = names.indexOf(name);
  const next = names.filter((each) => each !== name);
  next.splice(Math.max(1, at + by), 0, name);
  return next;
};

const Line = ({ column, choice }: { column: Column; choice: Choice }) => {
  const names = choice.shown.map(({ name }) => name);
  const at = names.indexOf(column.name);
  const toggle = (): void =>
    choice.setShown(at >= 0 ? names.filter((name) => name !== column.name) : [...names, column.name]);
  return (
    <li>
      <Checkbox checked={at >= 0} disabled={at === 0} onChange={toggle}>
        {column.label}
      </Checkbox>
      {at > 0 && (
        <span>
          <InputNumber<number>
            size="small"
            min={60}
            max={900}
            step={20}
            controls={false}
            value={column.width ?? null}
            placeholder={t('宽')}
            aria-label={t('{label}的宽度', { label: column.label })}
            onBlur={(event) => {
              const width = Number(event.currentTarget.value);
              if (width && width !== column.width) choice.setWidth(column.name, width);
            }}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t('{label}前移', { label: column.label })}
            disabled={at === 1}
            onClick={() => choice.setShown(moved(names, column.name, -1))}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={t('{label}后移', { label: column.label })}
            disabled={at === names.length - 1}
            onClick={() => choice.setShown(moved(names, column.name, 1))}
          />
        </span>
      )}
    </li>
  );
};

/** Which columns, in which order, how dense; which stand still; kept for this person. The first column stays. */
export const ColumnChoice = ({ columns, choice }: { columns: readonly Column[]; choice: Choice }) => {
  const panel = (
    <div className="yd-columns-choice">
      <Segmented
        block
        size="small"
        aria-label={t('行距')}
        value={choice.density}
        onChange={choice.setDensity}
        options={[
          { value: 'compact', label: t('紧凑') },
          { value: 'relaxed', label: t('宽松') },
        ]}
      />
      <div className="yd-frozen">
        {t('左侧固定')}
        <InputNumber<number>
          size="small"
          min={0}
          max={5}
          value={choice.frozen}
          aria-label={t('左侧固定的列数')}
          onChange={(count) => choice.setFrozen(count ?? 0)}
        />
        {t('列')}
      </div>
      <ul>
        {offeredOf(columns, choice.shown).map((column) => (
          <Line key={column.name} column={column} choice={choice} />
        ))}
      </ul>
      <Button size="small" block onClick={choice.restore}>
        {t('恢复默认')}
      </Button>
    </div>
  );
  return (
    <Popover content={panel} trigger="click" placement="bottomRight" title={t('显示的列')}>
      <Button icon={<SettingOutlined aria-hidden />} aria-label={t('选择显示的列')} />
    </Popover>
  );
};
