import type { StepError } from '../../../model/evidence/flow-run.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { redisFailure } from '../../redis/redis-failure.ts';
import { StepFailure } from '../performer.ts';

type Blame = StepError['blame'];

/** What somebody has to prepare, or the flow file to say otherwise; everything else is the part of the system. */
const BLAMED: Readonly<Record<string, Blame>> = {
  'redis.noauth': 'precondition',
  'redis.wrong-password': 'precondition',
  'redis.no-permission': 'precondition',
  'redis.protected-mode': 'precondition',
  'redis.command-unknown': 'precondition',
  unreachable: 'precondition',
};

/** Errors of a command, by the word that they begin with: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const BY_WORD: Readonly<Record<string, readonly [code: string, blame: Blame]>> = {
  // The key holds something else than its contract says.
  WRONGTYPE: ['redis.wrong-type', 'system'],
  MOVED: ['redis.moved', 'precondition'],
  ASK: ['redis.moved', 'precondition'],
  ERR: ['redis.error', 'flow'],
};

/** What a failed connection or command stands for, and whose fault that is. */
export function redisBlame(error: unknown, lastError: Error | undefined): StepFailure {
  if (error instanceof StepFailure) return error;
  const said = error instanceof Error ? error.message : '';
  const { code, message } = error instanceof ReadFailure ? error : redisFailure(error, lastError);
  const [own, blame] = code === 'redis.error' ? (BY_WORD[said.split(' ', 1)[0] ?? ''] ?? [code, 'system']) : [code];
  return new StepFailure({ code: own, message, blame: blame ?? BLAMED[code] ?? 'system' }, error);
}
