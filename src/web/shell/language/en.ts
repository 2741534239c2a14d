import { ACCOUNT } from './en/account.ts';
import { ADMIN } from './en/admin.ts';
import { APPROVALS } from './en/approvals.ts';
import { COMPONENTS } from './en/components.ts';
import { DESK } from './en/desk.ts';
import { EMERGENCY } from './en/emergency.ts';
import { ENTRANCE } from './en/entrance.ts';
import { ERASURE } from './en/erasure.ts';
import { FORMS } from './en/forms.ts';
import { HELP } from './en/help.ts';
import { IMPORTS } from './en/imports.ts';
import { JOBS } from './en/jobs.ts';
import { MONITORING } from './en/monitoring.ts';
import { PRIVACY } from './en/privacy.ts';
import { PROTECTION } from './en/protection.ts';
import { PUPILS } from './en/pupils.ts';
import { RECOVERY } from './en/recovery.ts';
import { REGISTERS } from './en/registers.ts';
import { SHELL } from './en/shell.ts';
import { SIGHT } from './en/sight.ts';
import { TITLES } from './en/titles.ts';

/** English by the Chinese text it stands for. Terms as in GLOSSARY.md; a text used twice has one translation. */
export const EN = {
  ...SHELL,
  ...COMPONENTS,
  ...ENTRANCE,
  ...DESK,
  ...JOBS,
  ...ADMIN,
  ...ACCOUNT,
  ...HELP,
  ...REGISTERS,
  ...FORMS,
  ...IMPORTS,
  ...PRIVACY,
  ...ERASURE,
  ...SIGHT,
  ...EMERGENCY,
  ...APPROVALS,
  ...RECOVERY,
  ...PROTECTION,
  ...MONITORING,
  ...PUPILS,
  ...TITLES,
} as const;
