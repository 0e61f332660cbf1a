import type { Container } from '../../model/evidence/container.ts';
import type { Image } from '../../model/evidence/engine-objects.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';

export type RunningContainer = DeepReadonly<Cited<Container>>;
export type ReadImage = DeepReadonly<Cited<Image>>;

/** A container beside the service that declares it. `image` is what it was really started from, when that was read. */
export interface Comparison {
  readonly project: DeclaredProject;
  readonly service: DeclaredService;
  readonly container: RunningContainer;
  readonly image?: ReadImage;
}

/** One field that runs otherwise than it is declared; no text holds a secret. */
export interface Difference {
  /** The keys of the service that declare it, the likeliest first. */
  readonly keys: readonly string[];
  /** Where exactly, when that is known better than by the key. */
  readonly at?: DeclaredService['at'] | undefined;
  readonly message: string;
  readonly declared: string;
  readonly running: string;
}

/** Compares one family of fields; undefined when what was captured does not tell. */
export type Compare = (comparison: Comparison) => readonly Difference[] | undefined;

export const NOTHING_DECLARED = 'none declared';
