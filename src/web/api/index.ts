export { type Answer, type Args, addressOf, call } from './call.ts';
export { useOffline } from './connection.ts';
export {
  type DefinitionView,
  type FieldView,
  fieldOf,
  pageOf,
  stateLabel,
  useDefinition,
  useDefinitions,
} from './definitions.ts';
export { download, MEDIA, saveBlob } from './download.ts';
export { keyOf, queryOf, useAct, useCall } from './hooks.ts';
export { isStatus, isVersionConflict, NetworkError, ProblemError } from './problem.ts';
export { queryClient } from './queryClient.ts';
export { mayUse, useSession } from './session.ts';
export { type UploadOptions, upload } from './upload.ts';
