import { eventsOfServices, memoryText } from '../../../src/derive/engine/event-memory.ts';
import { existedBefore, judgeByState } from '../../../src/derive/engine/without-events.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { EngineEvent } from '../../../src/model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const imageReplacedRecently = defineCheck({
  meta: {
    id: 'image-replaced-recently',
    priority: 'P3',
    title: 'No service got another image, as far as the engine remembers',
    failureTitle: 'Services got another image shortly before the audit',
    why: 'What ran until then is not what was audited: earlier logs and restarts are those of another program.',
    fix: 'Run the audit again when the new image has been in use for a while.',
    impact: 'audit of a system in change',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['containers', 'run'],
  consults: ['engineEvents'],
  evaluate({ containers, run, consulted }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const whyNotApplicable = 'the target has no container';
    const { pieces, missing } = consulted.engineEvents;
    const [engineEvents] = pieces;
    if (!engineEvents) {
      return judgeByState(services, (container) => existedBefore(container, run.takenAt), {
        missing,
        whyNotApplicable,
      });
    }
    const removed = eventsOfServices(engineEvents).filter(({ action }) => action === 'destroy');
    const findings = services.flatMap((container) => {
      const other = removed.findLast((event) => event.container === container.name && isOtherImage(event, container));
      if (!other) return [];
      return {
        subject: { service: container.service, container: container.name },
        message: `another image since ${momentText(other.at)}`,
        observed: `${imageText(other)} until then, now ${imageText(container)}; ${memoryText(engineEvents)}`,
        expected: 'the same image for as long as the engine remembers',
        evidence: [engineEvents.evidence, container.evidence] as const,
      };
    });
    return judge(services, findings, whyNotApplicable, missing);
  },
});

/** Compose writes the id of the image on the container; a tag alone does not tell that it was moved. */
function isOtherImage(event: DeepReadonly<EngineEvent>, container: DeepReadonly<Container>): boolean {
  return event.imageId === undefined ? event.image !== container.image : event.imageId !== container.imageId;
}

function imageText({ image, imageId }: { readonly image: string; readonly imageId?: string | undefined }): string {
  return imageId === undefined ? image : `${image} (${imageId.replace(/^sha256:/, '').slice(0, 12)})`;
}
