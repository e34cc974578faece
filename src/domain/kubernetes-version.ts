const VERSION = /^v?(\d+)\.(\d+)/u;

function readVersion(text: string): readonly [number, number] | null {
  const match = VERSION.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : null;
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
