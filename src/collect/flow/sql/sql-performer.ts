import { statementFault } from '../../../flows/reading-statement.ts';
import { authorityOf } from '../../service-route.ts';
import { type Performer, type Reached, type StepContext, StepFailure } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';
import { openConnection } from './open-connection.ts';
import { type Rows, readOnlyQuery, type Statement } from './read-only-query.ts';

/** Reads rows of a database, on a connection of its own for each attempt: a kept one would not outlive a restart. */
export const sqlPerformer: Performer<'sql'> = {
  async perform({ target, query, params = [], timeout }, context) {
    const fault = statementFault(query);
    if (fault !== undefined) throw new StepFailure({ code: 'sql.not-reading', message: fault, blame: 'flow' });
    const { shown } = context;
    const began = context.monotonicMs();
    const reached = context.reach(target);
    const action = `postgres://${authorityOf(reached.route)} ${shown.query}`;
    const { role, columns, rows, truncated } = await context.act({ action }, async () => {
      const value = await readRows({ query, params, limitMs: context.limitMs(timeout) }, reached, context);
      return { value, bytes: JSON.stringify(value.rows).length };
    });
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

type Question = Pick<Statement, 'query' | 'params' | 'limitMs'>;

function readRows(question: Question, reached: Reached, context: StepContext<'sql'>): Promise<Rows> {
  const { run, limits } = context;
  const { limitMs } = question;
  const { allowSuperuser = false } = reached.target;
  return withinLimit(context, limitMs, async (ending) => {
    const mostBytes = limits.storeAnswer;
    const connection = await openConnection({ reached, runId: run.id, limitMs, mostBytes, ending });
    try {
      return await readOnlyQuery(connection, { ...question, mostRows: limits.flowRows, allowSuperuser });
    } finally {
      await connection.close();
    }
  });
}
