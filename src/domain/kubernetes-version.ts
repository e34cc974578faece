const VERSION = /^v?(\d+)\.(\d+)/u;

function readVersion(text: string): readonly [number, number] | null {
  const match = VERSION.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The minor version in a text: '1.35' of 'v1.35.2'; null for a text that is no version. */
export function minorOf(text: string): string | null {
  return readVersion(text)?.join('.') ?? null;
}

/** True when a Kubernetes version such as '1.35.2' is `least` or later; false for a text that is no version. */
export function isVersionAtLeast(text: string, least: string): boolean {
  const version = readVersion(text);
  const floor = readVersion(least);
  if (version === null || floor === null) {
    return false;
  }
  return version[0] === floor[0] ? version[1] >= floor[1] : version[0] > floor[0];
}

/** True when a text is a Kubernetes version before `least`; false for a text that is no version. */
export function isVersionBefore(text: string, least: string): boolean {
  return readVersion(text) !== null && !isVersionAtLeast(text, least);
}

/** The minor versions after `text` up to `least`, in order: 1.28 to 1.30 gives 1.29 and 1.30. Only `least` across majors. */
export function minorVersionsTo(text: string, least: string): readonly string[] {
  const from = readVersion(text);
  const to = readVersion(least);
  if (to === null || from?.[0] !== to[0]) {
    return [least];
  }
  return Array.from({ length: Math.max(0, to[1] - from[1]) }, (_, at) => `${to[0]}.${from[1] + 1 + at}`);
}
