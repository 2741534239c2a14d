export { type Answer, type Args, call } from './call.ts';
export { type DefinitionView, type FieldView, useDefinition } from './definitions.ts';
export { download } from './download.ts';
export { keyOf, queryOf, useAct, useCall } from './hooks.ts';
export { isStatus, isVersionConflict, ProblemError } from './problem.ts';
export { queryClient } from './queryClient.ts';
export { useSession } from './session.ts';
export { type UploadOptions, upload } from './upload.ts';
