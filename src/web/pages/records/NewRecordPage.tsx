import { type DefinitionView, pageOf, useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { RecordForm, type RecordFormProps } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useGo, useRegisterPath } from '../../shell/navigation.tsx';

type Props = Pick<RecordFormProps, 'initial' | 'titles' | 'sections' | 'adapt' | 'pickFrom' | 'onChange'> & {
  /** The definition as this form asks it: with fewer codes to choose from. */
  readonly narrow?: (definition: DefinitionView) => DefinitionView;
};

/** A new row of the register in the address; `initial` is proposed and changeable. */
export const NewRecord = ({ initial, narrow, ...form }: Props) => {
  const path = useRegisterPath();
  const definition = useDefinition(path);
  const go = useGo();
  const { draft, of } = useAddress<{ draft: string; of: string }>();
  const { post, person } = useSession();
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right={t('登记{label}', { label: definition.label })} />;
  // A school's clerk registers for the school; whoever stands above it chooses.
  const own =
    definition.belongsTo && post.role === 'school' ? { [definition.belongsTo]: post.organisation.id } : undefined;
  // Who may do it for oneself alone: a delegation is one's own, a person's own record theirs.
  const oneself = definition.oneself ? { [definition.oneself]: person.id } : undefined;
  // Opened from a row that the new one belongs to: `field:id`.
  const [field, id] = of?.split(':') ?? [];
  const belonging = field && id && definition.fields.some(({ name }) => name === field) ? { [field]: id } : {};
  const list = { to: `/records/${path}`, label: definition.label };
  return (
    <Page title={t('登记{label}', { label: definition.label })} back={list}>
      <Panel>
        <RecordForm
          {...form}
          definition={narrow?.(definition) ?? definition}
          initial={{ ...initial, ...own, ...oneself, ...belonging }}
          {...((draft ?? of) ? { draftKey: (draft ?? of) as string } : {})}
          submitLabel={t('登记')}
          onDone={(row) => go(pageOf(definition, row.id), { replace: true })}
          onCancel={() => go(list.to)}
        />
      </Panel>
    </Page>
  );
};

export default function NewRecordPage() {
  return <NewRecord />;
}
