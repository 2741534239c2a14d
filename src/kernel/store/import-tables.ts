import { tenantPolicy } from './ddl.ts';

/**
 * What an import did and refused, line by line. `import_row` names the rows it wrote, so that it can be undone;
 * `import_problem` keeps refused lines for the page: cells and corrections rest sealed, they hold personal data.
 */
export const IMPORT_SCHEMA: readonly string[] = [
  `create table import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  line integer not null,
  record_id uuid not null,
  version integer not null,
  created boolean not null,
  constraint import_row_key primary key (tenant_id, import_id, line)
)`,
  ...tenantPolicy('import_row'),
  'grant select, insert, update, delete on import_row to yaodian_app',
  `create table import_problem (
  tenant_id uuid not null references tenant (id),
  import_id uuid not null,
  line integer not null,
  problems jsonb not null,
  cells text,
  correction text,
  constraint import_problem_key primary key (tenant_id, import_id, line)
)`,
  ...tenantPolicy('import_problem'),
  'grant select, insert, update, delete on import_problem to yaodian_app',
];
