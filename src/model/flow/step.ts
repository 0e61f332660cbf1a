import * as z from 'zod';
import { SseAction, SseExpectation, WebsocketAction, WebsocketExpectation } from './connection-steps.ts';
import { Duration } from './duration.ts';
import { HttpAction, HttpExpectation } from './http-step.ts';
import { Json } from './json.ts';
import { JwtAction, JwtExpectation } from './jwt-step.ts';
import { Matchers } from './matcher.ts';
import { LogAction, LogExpectation, MetricsAction, MetricsExpectation } from './observation-steps.ts';
import {
  ComposeAction,
  ContainerAction,
  ContainerExpectation,
  ServiceExpectation,
  WaitUntilAction,
} from './service-steps.ts';
import { RedisAction, RedisExpectation, SqlAction, SqlExpectation } from './store-steps.ts';

/** A name that later steps can use as `${name}`. */
export const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, {
  error: 'must begin with a letter and consist of letters, digits, _ and -',
});

/** A dotted name of a flow, a step or a contract. */
export const Identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
  error: 'must consist of letters, digits, dots, - and _',
});

/** Takes one value out of what a step saw. Finding none, or several, fails the step. */
export const Capture = z
  .strictObject({
    /** Path into what `json` of the expectation is about; into the list of messages on a connection. */
    json: z.string().optional(),
    header: z.string().optional(),
    /** The first group of this expression in the text of the body. */
    matches: z.string().optional(),
    ratelimit: z.enum(['limit', 'remaining', 'window', 'reset', 'retryAfter']).optional(),
    /** The token that a `forge` made. */
    token: z.literal(true).optional(),
    /** Masked wherever it stands in evidence. */
    secret: z.literal(true).optional(),
  })
  .meta({ id: 'Capture' });
export type Capture = z.infer<typeof Capture>;

/** Does it again until it is as expected; the deadline is the only limit. */
export const Eventually = z
  .strictObject({
    within: Duration,
    every: Duration.optional(),
    backoff: z.number().min(1).max(10).optional(),
    maxEvery: Duration.optional(),
    /** A state that nothing leads out of: waiting any longer is of no use. */
    abortIf: Matchers.optional(),
  })
  .meta({ id: 'Eventually' });
export type Eventually = z.infer<typeof Eventually>;

/** Does it again and again; it must be as expected each time. */
export const Consistently = z.strictObject({ for: Duration, every: Duration.optional() }).meta({ id: 'Consistently' });
export type Consistently = z.infer<typeof Consistently>;

const common = {
  id: Identifier,
  /** One run of the step per row; `${row.x}` is its value. `name` tells rows apart. */
  forEach: z.array(z.record(z.string(), Json)).min(1).optional(),
  capture: z.record(Name, Capture).optional(),
  eventually: Eventually.optional(),
  consistently: Consistently.optional(),
  /** The request changes nothing, though its method could: a login. */
  safe: z.literal(true).optional(),
  /** May be sent again by `eventually`, though its method changes something. */
  repeatable: z.literal(true).optional(),
  /** What the step leaves behind until cleanup; written to the journal before the next step. */
  creates: z.strictObject({ kind: z.string().min(1), id: z.string().min(1) }).optional(),
};

/** `warn` has the words of `expect`; what is broken there is a finding of low priority and fails nothing. */
function step<K extends string, A extends z.ZodType, E extends z.ZodType>(kind: K, action: A, expectation: E) {
  const [expect, warn] = [expectation.optional(), expectation.optional()];
  return z.strictObject({ ...common, expect, warn, ...({ [kind]: action } as Record<K, A>) });
}

/** The shape of a step by what it does. A step does exactly one thing. */
export const STEP_SHAPES = {
  http: step('http', HttpAction, HttpExpectation),
  websocket: step('websocket', WebsocketAction, WebsocketExpectation),
  sse: step('sse', SseAction, SseExpectation),
  sql: step('sql', SqlAction, SqlExpectation),
  redis: step('redis', RedisAction, RedisExpectation),
  metrics: step('metrics', MetricsAction, MetricsExpectation),
  log: step('log', LogAction, LogExpectation),
  waitUntil: step('waitUntil', WaitUntilAction, ServiceExpectation),
  jwt: step('jwt', JwtAction, JwtExpectation),
  container: step('container', ContainerAction, ContainerExpectation),
  compose: step('compose', ComposeAction, ServiceExpectation),
} as const;

export type StepKind = keyof typeof STEP_SHAPES;
export const STEP_KINDS = Object.keys(STEP_SHAPES) as [StepKind, ...StepKind[]];
export type StepOf<K extends StepKind> = z.infer<(typeof STEP_SHAPES)[K]>;

export const Step = z
  .union([
    STEP_SHAPES.http,
    STEP_SHAPES.websocket,
    STEP_SHAPES.sse,
    STEP_SHAPES.sql,
    STEP_SHAPES.redis,
    STEP_SHAPES.metrics,
    STEP_SHAPES.log,
    STEP_SHAPES.waitUntil,
    STEP_SHAPES.jwt,
    STEP_SHAPES.container,
    STEP_SHAPES.compose,
  ])
  .meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;
