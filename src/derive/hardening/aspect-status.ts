import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { countText } from '../../shared/count-text.ts';
import type { ReadDockerfile } from '../images/built-stages.ts';
import { activeServices } from '../services/active-services.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import type { HardeningAspect } from './hardening-aspects.ts';

/** How far the services of a project have one aspect. */
export interface AspectStatus {
  readonly status: 'pass' | 'partial' | 'fail' | 'not applicable';
  readonly holding: number;
  readonly lacking: readonly DeclaredService[];
  readonly of: number;
}

/** Looks at every active service of a project for one aspect, and at the Dockerfiles of those that are built. */
export function aspectStatus(
  aspect: HardeningAspect,
  project: DeclaredProject,
  dockerfiles: readonly ReadDockerfile[] = [],
): AspectStatus {
  const asked = activeServices(project).filter((service) => aspect.applies(service, project));
  const lacking = asked.filter((service) => !aspect.holds(service, dockerfiles));
  return {
    status: statusOf(asked.length, lacking.length),
    holding: asked.length - lacking.length,
    lacking,
    of: asked.length,
  };
}

/** What statements about aspects rest on: the Compose files, and the Dockerfiles where those are asked as well. */
export function aspectEvidence(
  aspects: readonly HardeningAspect[],
  project: DeclaredProject,
  dockerfiles: readonly ReadDockerfile[],
): EvidenceId[] {
  const asksDockerfiles = aspects.some((aspect) => aspect.asksDockerfiles);
  return [project.evidence, ...(asksDockerfiles ? dockerfiles.map(({ evidence }) => evidence) : [])];
}

/** `5 of 8 services`, `all 8 services`, `none of 8 services`. */
export function aspectText({ status, holding, of }: AspectStatus): string {
  const services = countText(of, 'service');
  if (status === 'not applicable') return 'not applicable';
  if (status === 'pass') return of === 1 ? 'the one service' : `all ${services}`;
  return status === 'fail' ? `none of ${services}` : `${holding} of ${services}`;
}

function statusOf(of: number, lacking: number): AspectStatus['status'] {
  if (of === 0) return 'not applicable';
  if (lacking === 0) return 'pass';
  return lacking === of ? 'fail' : 'partial';
}
