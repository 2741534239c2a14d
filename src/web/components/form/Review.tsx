import { Button } from 'antd';
import { t } from '../../shell/language/index.ts';
import type { Titles } from '../FieldValue.tsx';
import { FieldValue } from '../FieldValue.tsx';
import { applies, type Section } from './fields.ts';
import type { Values } from './merge.ts';
import { useNames } from './naming.ts';

type Props = {
  readonly sections: readonly Section[];
  readonly values: Values;
  readonly titles: Titles;
  readonly busy: boolean;
  readonly submitLabel: string;
  /** Back to the form, at a section. */
  readonly onBack: (section: number) => void;
  readonly onSubmit: () => void;
};

/** 核对: everything once more, by section, before a long form goes off. */
export const Review = ({ sections, values, titles: known, busy, submitLabel, onBack, onSubmit }: Props) => {
  const fields = sections.flatMap((section) => section.fields);
  const titles = useNames(fields, [values], known);
  return (
    <div className="yd-review">
      <p role="status">
        {t('请核对下面的内容，没有差错再')}
        {submitLabel}
        {t('。')}
      </p>
      {sections.map(({ title, fields }, at) => {
        const filled = fields.filter(
          (field) => applies(field, values) && !field.computed && isFilled(values[field.name]),
        );
        return (
          <section key={title} className="yd-form-section">
            <h2>
              {title}
              <button type="button" className="yd-link" onClick={() => onBack(at)}>
                {t('修改')}
                <span className="yd-sr">{title}</span>
              </button>
            </h2>
            {filled.length === 0 && <p className="yd-muted">{t('没有填写')}</p>}
            <dl className="yd-facts">
              {filled.map((field) => (
                <div key={field.name}>
                  <dt>{field.label}</dt>
                  <dd>
                    <FieldValue field={field} value={values[field.name]} titles={titles} plain />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <div className="yd-form-foot">
        <Button type="primary" loading={busy} onClick={onSubmit}>
          {submitLabel}
        </Button>
        <Button onClick={() => onBack(0)}>{t('返回修改')}</Button>
      </div>
    </div>
  );
};

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
