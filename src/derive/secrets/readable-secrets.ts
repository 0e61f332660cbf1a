import type { Container, ReadableText } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A text of a container that everybody who may inspect it reads. */
export interface ReadText {
  readonly service: string;
  readonly text: DeepReadonly<ReadableText>;
  readonly evidence: EvidenceId;
}

/** A secret in such a text: what is known of it. */
export interface ReadableSecret extends ReadText {
  readonly facts: DeepReadonly<SecretFacts>;
}

/** The sentence for checks when the capture is from before these texts were kept apart. */
export const TEXTS_UNTOLD = 'no container has such a text, or the capture is too old to tell';

/** The texts of the containers in some places; replicas are looked at one by one. */
export function readTexts(
  containers: readonly ReadContainer[],
  places: readonly ReadableText['place'][],
): readonly ReadText[] {
  return containers.flatMap(({ service, readableTexts = [], evidence }) =>
    readableTexts.filter(({ place }) => places.includes(place)).map((text) => ({ service, text, evidence })),
  );
}

/** Every secret in such texts; replicas that have the same one in the same place count once. */
export function readableSecrets(texts: readonly ReadText[]): readonly ReadableSecret[] {
  const secrets = new Map<string, ReadableSecret>();
  for (const one of texts) {
    for (const facts of one.text.secrets ?? []) {
      const key = JSON.stringify([one.service, one.text.place, one.text.name, facts.fingerprint]);
      if (!secrets.has(key)) secrets.set(key, { ...one, facts });
    }
  }
  return [...secrets.values()];
}
