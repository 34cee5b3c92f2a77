import { safeHref } from '../publication/prose/safe-href.ts';
import type { Assessment } from '../records/assessment.ts';
import type { NamedLink } from './link-report.ts';
import type { Submission } from './submission.ts';

/**
 * The web addresses of a submission, of the register of evidence and of earlier years, each once. Those of the landlord's own
 * website without its beginning are completed by that.
 */
export function listLinks({ groups }: Submission, { landlord, register, earlier }: Assessment): NamedLink[] {
  const named = [
    ...groups.flatMap(({ facts }) =>
      facts
        .filter(({ isAddress }) => isAddress)
        .flatMap(({ label, value }) => value.split('\n').map((address) => ({ address, what: label }))),
    ),
    ...register.map(({ id, url }) => ({ address: safeHref(url), what: `evidence “${id}”` })),
    ...earlier.map(({ title, url }) => ({ address: safeHref(url), what: `earlier year “${title}”` })),
  ];
  const whole = named.flatMap(({ address, what }) => {
    if (address === '' || !URL.canParse(address, landlord.website || undefined)) return [];
    const { protocol, href } = new URL(address, landlord.website || undefined);
    return /^https?:$/.test(protocol) ? [{ address: href, what }] : [];
  });
  return whole.filter(({ address }, index) => whole.findIndex((one) => one.address === address) === index);
}
