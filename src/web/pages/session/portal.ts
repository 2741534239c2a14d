/** What the browser keeps while it is away at a portal: the pass that shows on its return that it is the same one. */
type Voyage = { readonly pass: string; readonly linking: boolean; readonly next: string };

const keyOf = (id: string): string => `yd-portal-${id}`;

/** Leaves for the portal; the session storage outlives that, in this tab alone. */
export const depart = (id: string, url: string, voyage: Voyage): void => {
  sessionStorage.setItem(keyOf(id), JSON.stringify(voyage));
  window.location.assign(url);
};

/** What was kept for the return, once. */
export const takeVoyage = (id: string): Voyage | null => {
  const kept = sessionStorage.getItem(keyOf(id));
  sessionStorage.removeItem(keyOf(id));
  return kept ? (JSON.parse(kept) as Voyage) : null;
};
