import type { Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { forbiddenAddress } from '../../forbidden-address.ts';
import { guardedLookup } from '../../guarded-lookup.ts';
import { hangUp } from '../../hang-up.ts';
import { type Reached, type Resource, StepFailure } from '../performer.ts';

/** A connection that is idle for longer is not used again: the other side may be about to close it. */
const KEPT_MS = 1000;

/** The connections of one flow to one target. Certificates are verified. */
export class ConnectionPool implements Resource {
  readonly agent: Agent;
  /** The newest connection, to tell in which way a request ran out of time. */
  socket: Socket | undefined;

  constructor({ target, route }: Reached) {
    const forbidden = forbiddenAddress(route.host);
    if (forbidden !== undefined)
      throw new StepFailure({ code: 'address-not-allowed', message: forbidden, blame: 'flow' });
    const name = target.hostName?.replace(/:\d+$/, '');
    const connector = buildConnector({
      lookup: guardedLookup(),
      timeout: 0,
      ...(name !== undefined && { servername: name }),
    });
    this.agent = new Agent({
      pipelining: 1,
      keepAliveTimeout: KEPT_MS,
      keepAliveMaxTimeout: KEPT_MS,
      connect: (options, callback) =>
        connector(options, (...connected) => {
          const [, socket] = connected;
          if (socket) this.socket = socket;
          callback(...connected);
        }),
    });
  }

  async close(): Promise<void> {
    await hangUp(this.agent);
  }
}
