import { COMPONENTS } from './en/components.ts';
import { SHELL } from './en/shell.ts';

/** English by the Chinese text it stands for. Terms as in GLOSSARY.md. */
export const EN = { ...SHELL, ...COMPONENTS } as const;
