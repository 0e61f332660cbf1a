import { imageAge, usedImages } from '../../../src/derive/images/used-image.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

const DAY = 86_400;
/** For captures that were taken before there was a threshold. */
const USUAL_DAYS = 180;

export const imageOutdated = defineCheck({
  meta: {
    id: 'image-outdated',
    priority: 'P3',
    title: 'No running image is older than the threshold',
    failureTitle: 'Running images are older than the threshold',
    why: 'What was corrected in the base system since the image was built is not in it.',
    fix: 'Build or pull the image again, at least as often as `thresholds.maximumImageAgeDays` says.',
    impact: 'known faults without their corrections',
    effort: 'medium',
    references: [dockerDocs('build/building/best-practices', 'Rebuild your images often')],
  },
  needs: ['containers', 'images', 'run', 'thresholds'],
  evaluate({ containers, images, run, thresholds }) {
    const days = thresholds.maximumImageAgeDays ?? USUAL_DAYS;
    const examined = usedImages(containers, images).flatMap((used) => {
      const age = imageAge(used.image, run.takenAt);
      return age === undefined ? [] : [{ ...used, age }];
    });
    const findings = examined
      .filter(({ age }) => age > days * DAY)
      .map(({ service, name, image, age, evidence }) => ({
        subject: { service, image: name },
        message: `it was built ${durationText(age)} ago`,
        observed: `built ${momentText(image.createdAt)}`,
        expected: `not more than ${days} days ago`,
        evidence: [evidence, thresholds.evidence] as const,
      }));
    return judge(examined, findings, 'no running image tells when it was built');
  },
});
