import { requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import {
  type ForgedToken,
  type ForgingKey,
  forgedTokens,
  isGuessable,
} from '../../../src/derive/flows/token-proofs.ts';
import { type EnvironmentSecret, environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

/** Proves what the runtime audit can only suspect: the guessable secret that it found is the one that counts. */
export const forgedTokenAccepted = defineCheck({
  meta: {
    id: 'forged-token-accepted',
    priority: 'P0',
    title: 'No token that anybody can make is accepted',
    failureTitle: 'Tokens that anybody can make are accepted',
    why: 'Whoever makes such a token is any user they like, without a password and without a trace of a login.',
    fix: 'Replace the signing secret at once (`openssl rand -base64 32`), verify algorithm and signature, and refuse to start with a default.',
    impact: 'complete takeover of every account',
    effort: 'small',
    references: [owaspSheet('JSON_Web_Token_for_Java', 'weak-token-secret', 'Weak token secret')],
  },
  needs: ['flowSuite', 'flowRuns'],
  consults: ['containers'],
  evaluate({ flowSuite, flowRuns, consulted }) {
    const known = environmentSecrets(consulted.containers.pieces);
    const tokens = forgedTokens(flowSuite, flowRuns);
    const findings = bestProofs(tokens).map((token) => {
      const held = known.filter((secret) => isBehind(secret, token.key));
      const [first] = held;
      return {
        subject: {
          ...(first && { service: first.service, variable: first.variable }),
          flow: token.flow,
          topic: token.key.name,
        },
        message: `${requestText(token.sent.record)} accepts a token that ${keyText(token.key, held)}`,
        observed: [answerText(token), ...held.map(heldText)].join('; '),
        expected: 'refused with 401',
        ...(token.control === undefined && { priority: 'P2' as const }),
        evidence: [token.evidence, flowSuite.evidence, ...new Set(held.map(({ evidence }) => evidence))] as const,
      };
    });
    return judge(tokens, findings, 'no flow sent a token that anybody could have made');
  },
});

/** One per key is enough: where a route was seen to refuse others, else any. */
function bestProofs(tokens: readonly ForgedToken[]): readonly ForgedToken[] {
  const accepted = tokens.filter((token) => token.accepted);
  return [...groupBy(accepted, ({ key }) => `${key.kind} ${key.name}`).values()].map(
    (group) => group.find(({ control }) => control !== undefined) ?? group[0],
  );
}

/** The secret of a container that the key is, or, where the key is no secret, that is likely to be it. */
function isBehind({ facts, variable }: EnvironmentSecret, key: ForgingKey): boolean {
  if (key.kind === 'secret') return facts.fingerprint === key.facts.fingerprint;
  return key.kind === 'public' && /JWT|TOKEN|SIGNING/i.test(variable) && isGuessable(facts);
}

function keyText(key: ForgingKey, held: readonly EnvironmentSecret[]): string {
  if (key.kind === 'none') return 'is not signed';
  if (key.kind === 'any') return 'is signed with a random key';
  if (key.kind === 'public') return `is signed with \`${key.name}\`, a text of the flow file`;
  const where = held.map(({ service, variable }) => `${variable} of ${service}`).join(', ');
  return `the flow signed itself with ${where || key.name}`;
}

/** A route that refuses nobody proves nothing, which is said. */
function answerText({ sent, control }: ForgedToken): string {
  const refused = control
    ? `${control.name} was refused there with ${control.response.status}`
    : 'no request was seen to be refused there';
  return `${sent.response.status} at ${sent.name}; ${refused}`;
}

function heldText({ service, variable, facts }: EnvironmentSecret): string {
  return `${variable} of ${service}: ${secretFactsText(facts)}`;
}
