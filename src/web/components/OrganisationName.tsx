import { pageOf, useDefinition } from '../api/definitions.ts';
import { PageLink } from '../shell/navigation.tsx';
import type { Titles } from './FieldValue.tsx';

/** An organisation by its name, linked to its page where the post may read it. */
export const OrganisationName = ({ id, titles }: { id: string | null | undefined; titles: Titles }) => {
  const definition = useDefinition('organisation');
  if (!id) return <span className="yd-muted">—</span>;
  const name = titles.organisation?.[id];
  if (!name) return <span className="yd-muted">（不在您的范围内）</span>;
  return definition ? <PageLink to={pageOf(definition, id)}>{name}</PageLink> : <span>{name}</span>;
};
