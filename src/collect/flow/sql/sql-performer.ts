import { statementFault } from '../../../flows/reading-statement.ts';
import { authorityOf } from '../../service-route.ts';
import { type Performer, StepFailure } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';
import { openConnection } from './open-connection.ts';
import { readOnlyQuery } from './read-only-query.ts';

/** Reads rows of a database, on a connection of its own for each attempt: a kept one would not outlive a restart. */
export const sqlPerformer: Performer<'sql'> = {
  async perform({ target, query, params = [], timeout }, context) {
    const fault = statementFault(query);
    if (fault !== undefined) throw new StepFailure({ code: 'sql.not-reading', message: fault, blame: 'flow' });
    const reached = context.reach(target);
    const { allowSuperuser = false } = reached.target;
    const limitMs = context.limitMs(timeout);
    const { shown, run } = context;
    const began = context.monotonicMs();
    const action = `postgres://${authorityOf(reached.route)} ${shown.query}`;
    const found = await context.act({ action }, async () => {
      const value = await withinLimit(context, limitMs, async (ending) => {
        const connection = await openConnection({ reached, runId: run.id, limitMs, ending });
        try {
          return await readOnlyQuery(connection, { query, params, limitMs, allowSuperuser });
        } finally {
          await connection.close();
        }
      });
      return { value, bytes: JSON.stringify(value.rows).length };
    });
    const { role, columns, rows, truncated } = found;
    return {
      record: {
        kind: 'sql',
        target,
        query: shown.query,
        params: [...(shown.params ?? [])],
        role,
        truncated,
        columns: [...columns],
        rows: [...rows],
        durationMs: context.monotonicMs() - began,
      },
    };
  },
};
