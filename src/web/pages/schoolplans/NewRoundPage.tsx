import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { thisYear } from '../../components/china.ts';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { OrganisationChooser } from '../../components/OrganisationChooser.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo } from '../../shell/navigation.tsx';
import './schoolplans.css';

export const SCHOOLS = [{ kind: 'school', label: '学校' }];

/** 新建轮次: years, dates, what is asked, and which schools take part. */
export default function NewRoundPage() {
  const definition = useDefinition('schoolPlanRound');
  const session = useSession();
  const go = useGo();
  const [schools, setSchools] = useState<string[]>([]);
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right="新建规划轮次" />;
  const lead = session.post.organisation;
  const initial = {
    fromYear: thisYear() + 1,
    toYear: thisYear() + 3,
    ...(lead.kind === 'section' ? { leadSection: lead.id } : {}),
  };
  return (
    <Page
      title="新建规划轮次"
      back={{ to: '/school-plans', label: '学校发展规划' }}
      subtitle="先存为筹备；在轮次页上“开放”后，学校收到待办和草稿。"
    >
      <div className="yd-columns">
        <Panel title="轮次">
          <RecordForm
            definition={definition}
            initial={initial}
            fixed={{ schools }}
            pickFrom={{ leadSection: { kind: 'section' } }}
            submitLabel="新建"
            onDone={(row) => go(`/school-plan-rounds/${row.id}`, { replace: true })}
            onCancel={() => go('/school-plans')}
          />
        </Panel>
        <Panel title="参加学校">
          <OrganisationChooser value={schools} onChange={setSchools} kinds={SCHOOLS} />
        </Panel>
      </div>
    </Page>
  );
}
