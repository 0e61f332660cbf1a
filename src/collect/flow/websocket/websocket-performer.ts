import { performance } from 'node:perf_hooks';
import type { WebsocketAction } from '../../../model/flow/connection-steps.ts';
import { prepareRequest, requestTemplate } from '../http/prepare-request.ts';
import { type Observation, type Performer, type StepContext, StepFailure } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';
import { KeptSocket } from './kept-socket.ts';
import { type Opened, openSocket } from './open-socket.ts';
import { type RecordBegin, watchSocket } from './watch-socket.ts';

type Context = StepContext<'websocket'>;
type Open = NonNullable<WebsocketAction['open']>;

/** Opens a connection, which is kept until the flow ends, or goes on with one; sends, and watches what comes. */
export const websocketPerformer: Performer<'websocket'> = {
  async perform(action, context) {
    const began = performance.now();
    if (action.open) return openAndWatch(action, action.open, context, began);
    const socket = context.resources.get(action.use ?? '');
    if (!(socket instanceof KeptSocket)) {
      const message = `the step "${action.use}" has opened no connection`;
      throw new StepFailure({ code: 'websocket.not-open', message, blame: 'precondition' });
    }
    const { target = '', path = '' } = openingOf(action.use ?? '', context);
    return converse(action, socket, { kind: 'websocket', target, path, durationMs: 0 }, context, began);
  },
};

async function openAndWatch(
  action: WebsocketAction,
  open: Open,
  context: Context,
  began: number,
): Promise<Observation> {
  const { target } = open;
  const { path = open.path } = context.shown.open ?? {};
  const opened = await connect(open, context);
  const durationMs = performance.now() - began;
  const begin = { kind: 'websocket' as const, target, path, durationMs };
  if ('refusal' in opened) {
    const handshake = { opened: false as const, response: opened.refusal };
    return { record: { ...begin, handshake, messages: [], dropped: 0, watchedMs: 0 } };
  }
  const { socket } = opened;
  // An attempt that is made again does not leave the connection of the one before behind.
  await context.resources.get(context.stepId)?.close();
  context.resources.keep(context.stepId, socket);
  const handshake = { opened: true as const, protocol: socket.protocol };
  return converse(action, socket, { ...begin, handshake }, context, began);
}

function connect(open: Open, context: Context): Promise<Opened> {
  const reached = context.reach(open.target);
  const limitMs = context.limitMs(open.timeout);
  const { target, path, headers = {}, protocols = [] } = open;
  const request = prepareRequest({ target, path, headers }, reached, context.run);
  const shown = requestTemplate({ target, path: context.shown.open?.path ?? path }, reached.target.url);
  return context.act({ action: `GET ${request.origin}${shown.path} (WebSocket)` }, async () => {
    const value = await withinLimit(context, limitMs, (ending) =>
      openSocket({ reached, request, protocols, limits: context.limits, ending }),
    );
    return { value, bytes: 'refusal' in value ? value.refusal.body.bytes : 0 };
  });
}

async function converse(
  { send, close }: WebsocketAction,
  socket: KeptSocket,
  begin: RecordBegin,
  context: Context,
  began: number,
): Promise<Observation> {
  const shown = context.shown.send && textOf(context.shown.send);
  if (send) {
    const effect = 'a message that may change something';
    await context.act({ action: `send ${shown ?? ''}`.slice(0, 200), effect }, async () => {
      const text = textOf(send);
      await socket.send(text);
      return { value: undefined, bytes: 0 };
    });
  }
  if (close) await socket.close();
  const record = await watchSocket(socket, { ...begin, ...(shown !== undefined && { sent: shown }) }, began, context);
  return { record, ...(socket.failure && { error: socket.failure.error }) };
}

function textOf({ json, text }: NonNullable<WebsocketAction['send']>): string {
  return text ?? JSON.stringify(json ?? null);
}

/** Where the connection leads that an earlier step opened, as it stands in the flow file. */
function openingOf(stepId: string, { flow }: Context): Partial<Pick<Open, 'target' | 'path'>> {
  const step = [...flow.steps, ...(flow.cleanup ?? [])].find(({ id }) => id === stepId);
  return step && 'websocket' in step ? { ...step.websocket.open } : {};
}
