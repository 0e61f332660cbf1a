import type { StepError } from '../../../model/evidence/flow-run.ts';
import { sessionFailure } from '../../postgres/session-failure.ts';
import { StepFailure } from '../performer.ts';

type Blame = StepError['blame'];

/** Whose fault an error of the server is, where its class does not tell. */
const BY_STATE: Readonly<Record<string, Blame>> = {
  // A table or a column that is missing: the system is not as its contract says.
  '42P01': 'system',
  '42703': 'system',
  // Rights, credentials and databases are what somebody has to prepare.
  '42501': 'precondition',
  '28P01': 'precondition',
  '28000': 'precondition',
  '3D000': 'precondition',
  '0P000': 'precondition',
  '25P02': 'gates',
};

/** Classes in which the statement or its parameters are to blame. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const OF_THE_FILE: readonly string[] = ['0A', '21', '22', '25', '2F', '34', '42'];

/** Texts of these classes name what stands in the statement; others may quote values, which nobody needs to see. */
const QUOTED: readonly string[] = ['0A', '25', '42'];

/** Ways to fail before the server has answered anything. */
const BY_CODE: Readonly<Record<string, Blame>> = {
  'postgres.wrong-password': 'precondition',
  'postgres.admission': 'precondition',
  'postgres.database-absent': 'precondition',
  'postgres.tls': 'precondition',
  'not-reachable': 'precondition',
};

/** What a failed connection or statement stands for, and whose fault that is. */
export function sqlFailure(error: unknown, where: string): StepFailure {
  if (error instanceof StepFailure) return error;
  const state = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { code, message } = sessionFailure(error, where);
  if (!/^[0-9A-Z]{5}$/.test(state)) return failure(code, message, BY_CODE[code] ?? 'system', error);
  const inClass = (classes: readonly string[]) => classes.includes(state.slice(0, 2));
  const said = inClass(QUOTED) && error instanceof Error ? `the server says: ${error.message.slice(0, 300)}` : message;
  return failure(`sql.${state}`, said, BY_STATE[state] ?? (inClass(OF_THE_FILE) ? 'flow' : 'system'), error);
}

function failure(code: string, message: string, blame: Blame, cause: unknown): StepFailure {
  return new StepFailure({ code, message, blame }, cause);
}
