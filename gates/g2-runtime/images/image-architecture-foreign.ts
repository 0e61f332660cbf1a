import { usedImages } from '../../../src/derive/images/used-image.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

/** What the kernel calls the architectures that images name otherwise. */
const IMAGE_NAMES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv6l: 'arm',
  armv7l: 'arm',
  i386: '386',
  i686: '386',
};

export const imageArchitectureForeign = defineCheck({
  meta: {
    id: 'image-architecture-foreign',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every running image is built for the architecture of the engine',
    failureTitle: 'Running images are built for another architecture than the engine',
    why: 'The host then emulates every instruction, which is slow and fails where emulation is not exact.',
    fix: 'Build or pull the image for the architecture of the host (`platform`).',
    impact: 'slow service, faults of the emulation',
    effort: 'medium',
    references: [composeSpec('05-services', 'platform'), dockerDocs('build/building/multi-platform', 'Multi-platform')],
  },
  needs: ['containers', 'images', 'engine'],
  evaluate({ containers, images, engine }) {
    const expected = IMAGE_NAMES[engine.architecture] ?? engine.architecture;
    // An image that was imported may name none.
    const examined = usedImages(containers, images).filter(({ image }) => image.architecture !== '');
    const findings = examined
      .filter(({ image }) => image.architecture !== expected && !runsAsItIs(image.architecture, expected))
      .map(({ service, name, image, evidence }) => ({
        subject: { service, image: name },
        message: `it is built for ${image.architecture}`,
        observed: image.architecture,
        expected: `${expected}, like the engine`,
        evidence: [evidence, engine.evidence] as const,
      }));
    return judge(examined, findings, 'no running image names an architecture');
  },
});

/** Processors of 64 bits run the programs of their own kind with 32. */
function runsAsItIs(architecture: string, engine: string): boolean {
  return (architecture === '386' && engine === 'amd64') || (architecture === 'arm' && engine === 'arm64');
}
