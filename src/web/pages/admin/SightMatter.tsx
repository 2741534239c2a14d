import type { whySeen } from '#contract/sight';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';

/** Which row is asked about, as far as one's own post may know it. */
export const Matter = ({ matter }: { matter: Answer<typeof whySeen>['matter'] }) => {
  const label = useDefinition(matter.record)?.label ?? matter.label;
  const title = matter.title ?? t('您的岗位无权查看其内容');
  return (
    <p className="yd-muted" style={{ margin: '12px 0' }}>
      {matter.organisation
        ? t('{label}：{title}（{organisation}）', { label, title, organisation: matter.organisation })
        : t('{label}：{title}', { label, title })}
    </p>
  );
};
