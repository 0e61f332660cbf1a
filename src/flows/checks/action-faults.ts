import type { StepOf } from '../../model/flow/step.ts';
import type { Report } from '../fault.ts';
import { commandFault } from '../reading-command.ts';
import { statementFault } from '../reading-statement.ts';
import { isStep, type PlacedFlow, type PlacedStep } from '../sound-flows.ts';
import { sinceFaults } from './since-faults.ts';

type Message = string | undefined;

/** Steps whose keys contradict each other, and actions that are never allowed. */
export function actionFaults(placed: PlacedStep, flow: PlacedFlow, report: Report): void {
  const { step, kind, path } = placed;
  for (const message of messagesOf(placed))
    if (message !== undefined) report('flow.action', [...path, kind], message, 'key');
  if (isStep(step, 'sql')) tell(statementFault(step.sql.query), 'query');
  if (isStep(step, 'redis') && step.redis.command) tell(commandFault(step.redis.command), 'command');
  sinceFaults(placed, flow, report);

  function tell(message: Message, key: string): void {
    if (message !== undefined) report('flow.action', [...path, kind, key], message);
  }
}

function messagesOf({ step }: PlacedStep): Message[] {
  if (isStep(step, 'http')) return httpMessages(step.http);
  if (isStep(step, 'websocket')) return websocketMessages(step);
  if (isStep(step, 'redis')) return redisMessages(step);
  if (isStep(step, 'jwt')) return jwtMessages(step);
  return [];
}

function httpMessages({ json, form, text, path, headers = {} }: StepOf<'http'>['http']): Message[] {
  const secretHeader = Object.entries(headers).find(
    ([name, value]) => /^(?:authorization|cookie|x-api-key)$/i.test(name) && looksLiteral(value),
  );
  return [
    moreThanOne({ json, form, text }, 'a request has one body'),
    path.startsWith('/') || path.startsWith('${') ? undefined : 'a path begins with /',
    secretHeader && `${secretHeader[0]} holds a literal credential; use secrets`,
  ];
}

/** Basic credentials, and what looks like a signed token; tokens without signature are what negative tests send. */
function looksLiteral(value: string): boolean {
  return /^basic [A-Za-z0-9+/=]{8,}$/i.test(value) || /eyJ[\w-]+\.[\w-]+\.[\w-]{16,}/.test(value);
}

function websocketMessages({ websocket, expect }: StepOf<'websocket'>): Message[] {
  const { open, use, send } = websocket;
  return [
    exactlyOne({ open, use }, 'a websocket step opens a connection or uses one'),
    send && exactlyOne({ json: send.json, text: send.text }, 'one message is sent'),
    use !== undefined && (expect?.opened || expect?.rejected) ? 'only a step with open sees the handshake' : undefined,
    expect?.opened && expect.rejected ? 'a handshake is not accepted and refused' : undefined,
    expect?.rejected && (expect.messages || expect.closed) ? 'nothing comes over a refused connection' : undefined,
  ];
}

function redisMessages({ redis, expect }: StepOf<'redis'>): Message[] {
  const { command, commandstats } = redis;
  return [
    exactlyOne({ command, commandstats }, 'a redis step has a command or commandstats'),
    expect?.increase && !commandstats ? 'increase is expected of commandstats' : undefined,
    (expect?.json ?? expect?.schema) && commandstats ? 'of commandstats, increase is expected' : undefined,
  ];
}

function jwtMessages({ jwt, expect, warn, capture }: StepOf<'jwt'>): Message[] {
  const { token, forge, key } = jwt;
  return [
    exactlyOne({ token, forge }, 'a jwt step reads a token or forges one'),
    (expect?.signature ?? warn?.signature) && key === undefined ? 'a signature is checked with a key' : undefined,
    forge && (expect || warn) ? 'nothing is expected of a forged token; expect something of its use' : undefined,
    forge && !capture ? 'a forged token is of no use unless it is captured' : undefined,
  ];
}

function moreThanOne(values: Readonly<Record<string, unknown>>, rule: string): Message {
  return given(values).length > 1 ? `${rule}: ${Object.keys(values).join(', ')}` : undefined;
}

function exactlyOne(values: Readonly<Record<string, unknown>>, rule: string): Message {
  return given(values).length === 1 ? undefined : `${rule}: ${Object.keys(values).join(' or ')}`;
}

function given(values: Readonly<Record<string, unknown>>): unknown[] {
  return Object.values(values).filter((value) => value !== undefined);
}
