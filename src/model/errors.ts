/** Stable codes of the errors an operator can cause and mend; scripts may match on them. */
export type GatesErrorCode =
  | 'GATES_USAGE'
  | 'GATES_SETTINGS_INVALID'
  | 'GATES_COMPOSE_NOT_FOUND'
  | 'GATES_COMPOSE_INVALID'
  | 'GATES_ENGINE_ENDPOINT_INVALID'
  | 'GATES_OUTPUT_NOT_WRITABLE'
  | 'GATES_OUTPUT_LOST'
  | 'GATES_CAPTURE_INVALID'
  | 'GATES_RESULT_INVALID'
  | 'GATES_NOT_A_RUN'
  | 'GATES_FIX_WITHOUT_EFFECT'
  | 'GATES_ENVIRONMENT_INVALID'
  | 'GATES_CONTRACT_INVALID'
  | 'GATES_FLOWS_INVALID'
  | 'GATES_KEY_INVALID'
  | 'GATES_HISTORY_INVALID'
  | 'GATES_PLUGIN_INVALID'
  | 'GATES_SECRET_IN_OUTPUT';

export interface GatesErrorDetails {
  code: GatesErrorCode;
  /** What went wrong and where, one sentence. */
  message: string;
  /** What to do about it, one sentence. */
  hint: string;
  cause?: unknown;
}

/** An error of the operator's making (usage, settings, files): exit code 2, printed without a stack. */
export class GatesError extends Error {
  readonly code: GatesErrorCode;
  readonly hint: string;

  constructor({ code, message, hint, cause }: GatesErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'GatesError';
    this.code = code;
    this.hint = hint;
  }
}
