import { useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { thisYear } from '../../components/china.ts';
import { type FormSection, RecordForm, type RecordFormProps } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo } from '../../shell/navigation.tsx';

const SECTIONS: readonly FormSection[] = [
  { title: '项目', fields: ['name', 'kind', 'fromYear', 'toYear', 'goal'] },
  { title: '责任', fields: ['leader', 'leadSection', 'supporting'] },
  { title: '来源', fields: ['plan', 'commitments', 'papers'] },
];

const adapt: NonNullable<RecordFormProps['adapt']> = (values) => ({
  toYear:
    values.kind === 'breakthrough'
      ? { help: '年度突破项目按一个年度登记，起止年度填同一年' }
      : { help: '最后一个年度；以后凭会议决定延长' },
  commitments: { help: '要点里由这个项目落实的承诺' },
});

/** 登记项目: kind, years, who leads and helps, which sentences it carries out. Milestones follow on its page. */
export default function NewProjectPage() {
  const definition = useDefinition('project');
  const session = useSession();
  const go = useGo();
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right="登记项目" />;
  const { organisation } = session.post;
  const initial = {
    kind: 'breakthrough',
    fromYear: thisYear(),
    toYear: thisYear(),
    ...(session.post.role === 'section' ? { leadSection: organisation.id } : {}),
  };
  return (
    <Page
      title="登记项目"
      back={{ to: '/projects', label: '项目与专项计划' }}
      subtitle="登记后按年度添加节点，再启动。"
    >
      <Panel>
        <RecordForm
          definition={definition}
          sections={SECTIONS}
          initial={initial}
          pickFrom={{ leadSection: { kind: 'section' } }}
          adapt={adapt}
          submitLabel="登记"
          onDone={(row) => go(`/projects/${row.id}`, { replace: true })}
          onCancel={() => go('/projects')}
        />
      </Panel>
    </Page>
  );
}
