import { type Actor, SYSTEM_ROLE } from '#kernel/definition';

const REACH = /^(\*|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/){0,20})$/;
/** How far row-level security lets the actor see in records that belong to an organisation. */
export const reachOf = ({ role, reach, organisationPath }: Actor): string => {
  const path = role === SYSTEM_ROLE ? '*' : (reach ?? organisationPath ?? '');
  // An empty path would begin every path.
  return REACH.test(path) && path !== '' ? path : '-';
};
