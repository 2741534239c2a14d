import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';

/*
 * Pages register themselves, so the router's tree is not known to the compiler.
 * These few wrappers are the only place where its types are loosened.
 */

export type Address = Readonly<Record<string, unknown>>;

export type GoOptions = {
  /** Replaces the search part; absent keys are dropped, `asOf` stays. */
  readonly search?: Address;
  readonly replace?: boolean;
  /** Kept with the history entry and out of the address: typed names and the like. */
  readonly state?: Address;
};

/** A link inside the client: `<PageLink to={`/commitments/${id}`}>`. */
export const PageLink = ({
  to,
  search,
  children,
  ...rest
}: {
  to: string;
  search?: Address;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
  title?: string;
  onClick?: () => void;
  'aria-label'?: string;
  'aria-current'?: 'page' | undefined;
}) => {
  const { pathname, query } = splitAddress(to);
  return (
    <Link {...(rest as object)} to={pathname} search={(search ?? query) as never}>
      {children}
    </Link>
  );
};

/** Goes to another page: `go('/plans', { search: { year: 2026 } })`. */
export const useGo = (): ((to: string, options?: GoOptions) => void) => {
  const navigate = useNavigate();
  return (to, { search, replace = false, state } = {}) => {
    const { pathname, query } = splitAddress(to);
    const extra = state ? { state: state as never } : {};
    void navigate({ to: pathname, search: (search ?? query) as never, replace, ...extra });
  };
};

/** A server-given path may carry its search part; the router wants them apart. */
const splitAddress = (to: string): { pathname: string; query: Address } => {
  const url = new URL(to, 'http://local');
  return { pathname: url.pathname, query: Object.fromEntries(url.searchParams) };
};

/** The search part of the address as an object. */
export const useAddress = <T extends Address = Address>(): Partial<T> => useSearch({ strict: false }) as Partial<T>;

/** Changes keys of the search part in place; `undefined` drops a key. */
export const useSetAddress = (): ((change: Address, options?: { push?: boolean; state?: Address }) => void) => {
  const navigate = useNavigate();
  return (change, { push = false, state } = {}) =>
    void navigate({
      to: '.',
      search: ((before: Address) => withoutEmpty({ ...before, ...change })) as never,
      replace: !push,
      resetScroll: false,
      ...(state ? { state: ((before: Address) => ({ ...before, ...state })) as never } : { state: true as never }),
    });
};

const withoutEmpty = (address: Address): Address =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined && value !== ''));

/** A parameter of the path: `const id = useParam('id')`. */
export const useParam = (name: string): string =>
  (useParams({ strict: false }) as Record<string, string | undefined>)[name] ?? '';

export const usePathname = (): string => useLocation({ select: (location) => location.pathname });

/** The register that an address `/records/<register>/…` is about, also where a page of its own stands for `$path`. */
export const useRegisterPath = (): string => usePathname().split('/')[2] ?? '';

/** What `state` kept with this history entry. */
export const useHistoryState = (): Address =>
  useLocation({ select: (location) => location.state }) as unknown as Address;
