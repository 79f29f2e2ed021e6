export const id = 5449;
export const ids = [5449,6096];
export const modules = {

/***/ 81009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   h$: () => (/* binding */ versionOfPromotion),
/* harmony export */   kj: () => (/* binding */ isFullVersion)
/* harmony export */ });
/* harmony import */ var _versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49783);

/** Three numbers or more: fewer are what a floating tag has (`1.9`), and mean whatever is newest below them. */
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/;
/**
 * What a promoted image is a release of, by the names it is given: the full version among its new tags (`1.9.1-rc.3` that becomes
 * `1.9.1` is 1.9.1), else the tag it has at the source. Undefined when there is none, or several that differ.
 */
function versionOfPromotion(sourceTag, newTags) {
    const named = [...new Set(newTags.filter(isFullVersion))];
    if (named.length > 1)
        return undefined;
    return named[0] ?? (sourceTag !== undefined && isFullVersion(sourceTag) ? sourceTag : undefined);
}
/** Whether a tag is the name of one release, as against one that stands for the newest of several. */
function isFullVersion(tag) {
    return FULL_VERSION.test(tag);
}
/** A full version in the scheme that fits it; undefined for names that are none. */
function readVersion(text) {
    return isFullVersion(text) ? (0,_versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__/* .findVersion */ .Am)(text) : undefined;
}
//# sourceMappingURL=version-of.js.map

/***/ }),

/***/ 61707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ hasPrereleaseWord),
/* harmony export */   Bp: () => (/* binding */ variantOf),
/* harmony export */   K2: () => (/* binding */ NEXT),
/* harmony export */   MI: () => (/* binding */ STABLE),
/* harmony export */   NM: () => (/* binding */ isInChannel),
/* harmony export */   su: () => (/* binding */ looksLikePrerelease)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76341);

/** Takes releases only. */
const STABLE = 'stable';
/** Takes releases and pre-releases: the newest of all. */
const NEXT = 'next';
const WORDS = [
    'alpha',
    'beta',
    'rc',
    'c',
    'cr',
    'a',
    'b',
    'm',
    'milestone',
    'pre',
    'preview',
    'prerelease',
    'dev',
    'next',
    'canary',
    'nightly',
    'snapshot',
    'edge',
    'ea',
    'insiders',
    'experimental',
    'test',
    'unstable',
];
const SAME = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    cr: 'rc',
    preview: 'pre',
    prerelease: 'pre',
    milestone: 'm',
};
/** Whether a version's channel is this one: `stable`, `next`, or a word that its pre-release begins with (`rc` has `1.0.0-rc.2`). */
function isInChannel(version, channel) {
    if (channel === STABLE)
        return version.isStable;
    if (channel === NEXT)
        return version.prerelease.length === 0 || hasPrereleaseWord(version);
    return version.prerelease.length > 0 && sameWord(wordOf(version)) === sameWord(channel.toLowerCase());
}
/**
 * Whether the word after a version says that it is a pre-release, and not which variant of an image it is (`1.2.3-alpine`). A number
 * alone does.
 */
function hasPrereleaseWord(version) {
    return version.prerelease.length > 0 && (wordOf(version) === '' || WORDS.includes(wordOf(version)));
}
/**
 * Which variant of an image a pre-release is, by the words behind the one of its channel: `alpine` of `1.0.0-rc.1-alpine`. Empty for the image
 * itself. What stands first (`1.0.0-alpine`) is told apart by {@link hasPrereleaseWord}.
 */
function variantOf({ prerelease }) {
    const [, ...words] = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseIdentifiers */ .F4)(prerelease.join('.')).filter((part) => /^[a-z]+$/.test(part));
    return words.filter((word) => !WORDS.includes(word)).join('-');
}
/** Whether a name that is no version looks like a pre-release's: `nightly-3`, `release-rc1`. */
function looksLikePrerelease(name) {
    return name
        .toLowerCase()
        .split(/[^a-z]+/)
        .some((word) => word.length > 1 && WORDS.includes(word));
}
function wordOf({ prerelease }) {
    return /^[a-z]*/.exec((prerelease[0] ?? '').toLowerCase())?.[0] ?? '';
}
function sameWord(word) {
    return Object.hasOwn(SAME, word) ? (SAME[word] ?? word) : word;
}
//# sourceMappingURL=channels.js.map

/***/ }),

/***/ 76341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ prereleaseIdentifiers),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/* harmony import */ var _numeric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53316);

const VERSION = /^[vV]?(\d+(?:\.\d+){0,7})(?:[-.]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?(?:\+([\dA-Za-z.-]+))?$/;
/**
 * Plain numbers with dots, one to eight of them, as Windows files, .NET assemblies and JetBrains products have: `1.2.3.4`. A word after
 * them makes a pre-release (`0.2.1.0-rc1`). Zeros in front are kept in names, and do not count in the order.
 */
const numbers = {
    names: ['raw', 'version', 'major', 'minor', 'patch', 'revision', 'prerelease', 'build'],
    read,
    compare: compareNumbers,
};
/** By the numbers, then a release above its pre-releases. */
function compareNumbers(a, b) {
    return (0,_numeric_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRelease */ .DT)(a.release, b.release) || (0,_numeric_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePrerelease */ ._1)(a.prerelease, b.prerelease);
}
/** `rc1` and `rc.1` are one word and one number: without that `rc10` would come before `rc2`. */
function prereleaseIdentifiers(text) {
    return text
        .toLowerCase()
        .split(/[-.]|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/)
        .filter((part) => part !== '');
}
function read(raw) {
    const [found, digits = '', prerelease = '', build = ''] = VERSION.exec(raw.trim()) ?? [];
    if (found === undefined)
        return undefined;
    const release = digits.split('.');
    const version = prerelease === '' ? digits : `${digits}-${prerelease}`;
    const [major = '0', minor = '0', patch = '0', revision = '0'] = release;
    return {
        raw,
        version,
        release,
        prerelease: prereleaseIdentifiers(prerelease),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, major, minor, patch, revision, prerelease, build },
    };
}
//# sourceMappingURL=numbers.js.map

/***/ }),

/***/ 53316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ compareRelease),
/* harmony export */   _1: () => (/* binding */ comparePrerelease),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   oY: () => (/* binding */ compareDigits)
/* harmony export */ });
/** Compares decimal digits as numbers of any length: negative when `a` is smaller. */
function compareDigits(a, b) {
    const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
    return left.length - right.length || compareText(left, right);
}
/** Compares lists of numbers place by place; a missing place counts as 0. */
function compareRelease(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const order = compareDigits(a[i] ?? '0', b[i] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/**
 * The precedence of pre-releases, https://semver.org/#spec-item-11: none is newest, numbers by value and below words, words by
 * their ASCII order, the longer of two equal beginnings is newer.
 */
function comparePrerelease(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const order = compareIdentifier(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Compares by code units. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function compareIdentifier(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA && isNumberB)
        return compareDigits(a, b);
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    return compareText(a, b);
}
//# sourceMappingURL=numeric.js.map

/***/ }),

/***/ 49783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Am: () => (/* binding */ findVersion),
  Dt: () => (/* binding */ schemeTitles),
  F_: () => (/* binding */ versionReaders)
});

// EXTERNAL MODULE: ./lib/release/versions/numbers.js
var numbers = __webpack_require__(76341);
;// CONCATENATED MODULE: ./lib/release/versions/calver.js

const DOTTED = /^v?(\d{4}|\d{2})([._-])(\d{1,2})(?:\2(\d+))?(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/;
const COMPACT = /^v?(\d{4})(\d{2})(\d{2})(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/;
/**
 * Calendar versions, https://calver.org: a year (`2024` or `24`), a month or week, then a day or a counter, then a counter: `2024.01.05`,
 * `24.04.1`, `2024-01-05.2`, `20240105`. A word after them makes a pre-release (`20200110-RC2`). Places have their names by position, with
 * their zeros: `{{year}}`, `{{month}}`, `{{day}}`, `{{micro}}` (0 where there is none).
 */
const calver = {
    names: ['raw', 'version', 'year', 'month', 'day', 'micro', 'major', 'minor', 'patch', 'prerelease'],
    read,
    compare: numbers/* compareNumbers */.S$,
};
function read(raw) {
    const text = raw.trim();
    const parts = dotted(text) ?? compact(text);
    if (parts === undefined)
        return undefined;
    const { release, prerelease } = parts;
    const [year = '', month = '', day = '0', micro = '0'] = release;
    const version = text.replace(/^v/, '');
    return {
        raw,
        version,
        release,
        prerelease: (0,numbers/* prereleaseIdentifiers */.F4)(prerelease),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, year, month, day, micro, major: year, minor: month, patch: day, prerelease },
    };
}
function dotted(text) {
    const [found, year = '', , month = '', day, micro, prerelease = ''] = DOTTED.exec(text) ?? [];
    // Weeks go to 53; a year of four digits that is none is some other number.
    if (found === undefined || Number(month) > 53 || (year.length === 4 && !isYear(year)))
        return undefined;
    return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease };
}
function compact(text) {
    const [found, year = '', month = '', day = '', micro, prerelease = ''] = COMPACT.exec(text) ?? [];
    if (found === undefined || !isYear(year) || Number(month) > 12 || Number(day) > 31)
        return undefined;
    return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease };
}
function isYear(digits) {
    return Number(digits) >= 1970 && Number(digits) < 3000;
}
//# sourceMappingURL=calver.js.map
// EXTERNAL MODULE: ./lib/release/versions/numeric.js
var numeric = __webpack_require__(53316);
;// CONCATENATED MODULE: ./lib/release/versions/pep440.js

const VERSION = /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?$/i;
/**
 * Python's versions, https://packaging.python.org/en/latest/specifications/version-specifiers/, in every spelling that is normalised
 * there: `1.0-RC.1` is `1.0rc1`, `1.0-1` is `1.0.post1`.
 */
const pep440 = {
    names: ['raw', 'version', 'major', 'minor', 'patch'],
    read: pep440_read,
    compare: (a, b) => compare(a, b),
};
function pep440_read(raw) {
    const found = VERSION.exec(raw.trim());
    if (found === null)
        return undefined;
    const [, epoch, numbers = '', word, wordNumber, implicitPost, postNumber, isDev, devNumber, localText] = found;
    const release = numbers.split('.').map(plain);
    const pre = word === undefined ? undefined : [normalWord(word), plain(wordNumber)];
    const isPost = implicitPost !== undefined || postNumber !== undefined;
    const post = isPost ? plain(implicitPost ?? postNumber) : undefined;
    const dev = isDev === undefined ? undefined : plain(devNumber);
    const local = localText === undefined ? [] : localText.toLowerCase().split(/[-_.]/).map(plainIfNumber);
    const version = [
        epoch === undefined || plain(epoch) === '0' ? '' : `${plain(epoch)}!`,
        release.join('.'),
        pre === undefined ? '' : pre.join(''),
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local.length === 0 ? '' : `+${local.join('.')}`,
    ].join('');
    const [major = '0', minor = '0', patch = '0'] = release;
    return {
        raw,
        version,
        release,
        prerelease: [...(pre ?? []), ...(dev === undefined ? [] : ['dev', dev])],
        isStable: pre === undefined && dev === undefined,
        isPlain: pre === undefined && dev === undefined && post === undefined,
        fields: { raw, version, major, minor, patch },
        epoch: plain(epoch),
        pre,
        post,
        dev,
        local,
    };
}
/** "Summary of permitted suffixes and relative ordering": dev, then a, b, rc, then the release, then post. */
function compare(a, b) {
    return ((0,numeric/* compareDigits */.oY)(a.epoch, b.epoch) ||
        (0,numeric/* compareRelease */.DT)(a.release, b.release) ||
        (0,numeric/* compareText */.n6)(preKey(a)[0], preKey(b)[0]) ||
        (0,numeric/* compareDigits */.oY)(preKey(a)[1], preKey(b)[1]) ||
        compareOptional(a.post, b.post, -1) ||
        compareOptional(a.dev, b.dev, 1) ||
        compareLocal(a.local, b.local));
}
/** `1.0.dev1` comes before `1.0a1`; `1.0` after `1.0rc1`. */
function preKey({ pre, post, dev }) {
    if (pre !== undefined)
        return pre;
    return [post === undefined && dev !== undefined ? '' : 'z', '0'];
}
/** `absent`: where a version without the segment stands, -1 before and 1 after those with it. */
function compareOptional(a, b, absent) {
    if (a === undefined || b === undefined)
        return a === b ? 0 : a === undefined ? absent : -absent;
    return (0,numeric/* compareDigits */.oY)(a, b);
}
function compareLocal(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const [left, right] = [a[i], b[i]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [isNumberA, isNumberB] = [/^\d+$/.test(left), /^\d+$/.test(right)];
        const order = isNumberA && isNumberB ? (0,numeric/* compareDigits */.oY)(left, right) : (0,numeric/* compareText */.n6)(left, right);
        if (isNumberA !== isNumberB)
            return isNumberA ? 1 : -1;
        if (order !== 0)
            return order;
    }
    return 0;
}
function normalWord(word) {
    const lower = word.toLowerCase();
    if (lower === 'alpha')
        return 'a';
    if (lower === 'beta')
        return 'b';
    return lower === 'a' || lower === 'b' ? lower : 'rc';
}
/** Without leading zeros; a number that is left out is 0. */
function plain(digits) {
    return digits === undefined || digits === '' ? '0' : digits.replace(/^0+(?=\d)/, '');
}
function plainIfNumber(text) {
    return /^\d+$/.test(text) ? plain(text) : text;
}
//# sourceMappingURL=pep440.js.map
;// CONCATENATED MODULE: ./lib/release/versions/semver.js

const NUMBER = '0|[1-9]\\d*';
const PRERELEASE = `(?:${NUMBER}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
const semver_VERSION = new RegExp(`^v?(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${PRERELEASE}(?:\\.${PRERELEASE})*))?(?:\\+([\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*))?$`);
/** Semantic versions, https://semver.org/spec/v2.0.0.html, with the leading `v` that git tags have. At most 256 characters. */
const semver = {
    names: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
    read: semver_read,
    compare: (a, b) => (0,numeric/* compareRelease */.DT)(a.release, b.release) || (0,numeric/* comparePrerelease */._1)(a.prerelease, b.prerelease),
};
function semver_read(raw) {
    if (raw.length > 256)
        return undefined;
    const [found, major = '', minor = '', patch = '', prerelease = '', build = ''] = semver_VERSION.exec(raw.trim()) ?? [];
    const release = [major, minor, patch];
    // Beyond 2^53 other tools lose digits, and refuse.
    if (found === undefined || release.some((number) => Number(number) > Number.MAX_SAFE_INTEGER))
        return undefined;
    const version = release.join('.') + (prerelease === '' ? '' : `-${prerelease}`);
    return {
        raw,
        version,
        release,
        prerelease: prerelease === '' ? [] : prerelease.split('.'),
        isStable: prerelease === '',
        isPlain: prerelease === '',
        fields: { raw, version, major, minor, patch, prerelease, build },
    };
}
//# sourceMappingURL=semver.js.map
;// CONCATENATED MODULE: ./lib/release/versions/schemes.js




/** Longer than any tag of a registry or branch of GitHub; the search for a component takes time by the cube of it. */
const NAME_MAX = 255;
/** How each scheme reads and orders its versions. */
const versionReaders = { semver: semver, pep440: pep440, calver: calver, numbers: numbers/* numbers */.nL };
/** What each scheme is called in messages. */
const schemeTitles = {
    semver: 'a semantic version (https://semver.org)',
    pep440: 'a PEP 440 version',
    calver: 'a calendar version',
    numbers: 'a version of numbers and dots',
};
/**
 * Guesses the version in a tag's name: the whole name, or what follows a word (`svc/v1.2.3`, `release-1.2`). The schemes are tried from
 * the strictest to the loosest, so that `1.2.3-rc.1` is semver and `2024.01.05` (zeros) is not.
 */
function findVersion(name) {
    if (name.length > NAME_MAX)
        return undefined;
    const whole = readAny(name);
    if (whole !== undefined)
        return whole;
    const [, component, rest] = /^(.*?[A-Za-z].*?)[/@_-](v?\d.*)$/.exec(name) ?? [];
    const found = component === undefined || rest === undefined ? undefined : readAny(rest);
    return found === undefined || component === undefined ? undefined : { ...found, component };
}
function readAny(text) {
    for (const scheme of ['semver', 'calver', 'pep440', 'numbers']) {
        const parsed = versionReaders[scheme].read(text);
        if (parsed !== undefined)
            return { scheme, parsed };
    }
    return undefined;
}
//# sourceMappingURL=schemes.js.map

/***/ }),

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 43040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planPromote: () => (/* binding */ planPromote),
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy_copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 4 modules
var tags = __webpack_require__(45641);
// EXTERNAL MODULE: ./lib/stores/reread.js
var reread = __webpack_require__(41245);
// EXTERNAL MODULE: ./lib/stores/copy/read-back.js
var read_back = __webpack_require__(8946);
// EXTERNAL MODULE: ./lib/stores/copy/tree.js
var copy_tree = __webpack_require__(66096);
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
// EXTERNAL MODULE: ./lib/release/versions/channels.js
var channels = __webpack_require__(61707);
// EXTERNAL MODULE: ./lib/release/versions/schemes.js + 3 modules
var schemes = __webpack_require__(49783);
// EXTERNAL MODULE: ./lib/release/promotion/version-of.js
var version_of = __webpack_require__(81009);
;// CONCATENATED MODULE: ./lib/release/promotion/going-back.js





const AT_ONCE = 8;
/** Newest first, a handful nearly always finds it; a tag that is on none of so many is on no release. */
const MOST_ASKED = 200;
/** Names that stand for releases: `latest`, `stable`, `1`, `v1.9`, also of one variant (`latest-alpine`). */
const STABLE_TAG = /^(?:latest|stable|v?\d+(?:\.\d+)?)(?:-[A-Za-z].*)?$/;
const ANNOTATION = 'org.opencontainers.image.version';
/** Why a pre-release must not have this tag; undefined when it may, or is none. */
function prereleaseOnStable(tag, version) {
    const parsed = version === undefined ? undefined : (0,version_of/* readVersion */.$4)(version)?.parsed;
    if (parsed === undefined || !(0,channels/* hasPrereleaseWord */.$v)(parsed))
        return undefined;
    return STABLE_TAG.test(tag) && !(0,channels/* looksLikePrerelease */.su)(tag) ? `${version} is a pre-release` : undefined;
}
/**
 * The newer version that a tag is on, by what its own registry says: the name of a release (a tag with a full version) that is on
 * the same digest, else the version in the annotations of its index. Undefined when what it is on is not newer, or no release. A newer
 * release that merely exists does not count: whoever promotes says which one a tag is to be on.
 */
async function newerVersionThere(now, version, runtime) {
    const own = (0,version_of/* readVersion */.$4)(version);
    if (own === undefined)
        return undefined;
    const isNewer = (other) => compare(own.scheme, other, own.parsed) > 0;
    const released = await releasesOf(now.store, runtime);
    const newer = released
        .flatMap((tag) => schemes/* versionReaders */.F_[own.scheme].read(tag) ?? [])
        .filter(isNewer)
        .sort((a, b) => compare(own.scheme, b, a));
    const found = await firstOn(now, newer.slice(0, MOST_ASKED).map(({ raw }) => raw));
    if (found !== undefined)
        return found;
    const annotated = now.before?.content.annotations?.[ANNOTATION];
    const parsed = annotated === undefined ? undefined : schemes/* versionReaders */.F_[own.scheme].read(annotated);
    return parsed !== undefined && isNewer(parsed) ? parsed.version : undefined;
}
/** What the annotations of an image say it is a release of. Labels are not asked: a base image hands its own down. */
function annotatedVersion({ content }) {
    const text = content.annotations?.[ANNOTATION];
    return text !== undefined && (0,version_of/* isFullVersion */.kj)(text) ? text : undefined;
}
async function firstOn({ store, current }, names) {
    for (let at = 0; at < names.length; at += AT_ONCE) {
        const some = names.slice(at, at + AT_ONCE);
        const digests = await (0,limit/* mapLimited */.b)(some, AT_ONCE, async (name) => (await store.resolve(name))?.digest);
        const found = some.find((_, i) => digests[i] === current);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function releasesOf(store, runtime) {
    try {
        return (await (0,list_tags/* listTags */.cB)(store)).filter(version_of/* isFullVersion */.kj);
    }
    catch (error) {
        if (!(0,list_tags/* cannotList */.QK)(error))
            throw error;
        runtime.log.warn(`${store.label}: its tags cannot be listed, so versions are not compared: ${error.message}`);
        return [];
    }
}
/** A variant of an image (`1.9.1-alpine`) is no older than the release itself; a pre-release is. */
function compare(scheme, a, b) {
    const plain = (version) => (0,channels/* hasPrereleaseWord */.$v)(version) ? version : { ...version, prerelease: [] };
    return schemes/* versionReaders */.F_[scheme].compare(plain(a), plain(b));
}
//# sourceMappingURL=going-back.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/judge-tag.js





/**
 * Decides on one tag: a new one is created, one that is there already is kept; another image must have no platform that would be
 * lost and must not be of a newer version, unless that is allowed.
 */
async function judgeTag(store, tag, promoted, permissions, runtime) {
    const current = (await store.resolve(tag))?.digest;
    return await judgeMove(store, tag, current, promoted, permissions, runtime);
}
/** As {@link judgeTag}, from what the tag is known to point at. */
async function judgeMove(store, tag, current, promoted, permissions, runtime) {
    const base = { store, tag };
    const { document, version, platforms } = promoted;
    const { allowDowngrade, allowFewerPlatforms } = permissions;
    const refuse = (reason, hint) => ({
        ...base,
        ...(current === undefined ? {} : { current }),
        action: 'refuse',
        reason,
        hint,
    });
    if (current === document.descriptor.digest)
        return { ...base, action: 'keep', reason: 'same digest', current };
    const unripe = prereleaseOnStable(tag, version);
    if (unripe !== undefined && !allowDowngrade)
        return refuse(unripe, UNRIPE);
    if (current === undefined)
        return { ...base, action: 'create', reason: 'there is no such tag yet' };
    if (permissions.immutable === 'versions' && (0,version_of/* isFullVersion */.kj)(tag)) {
        return refuse(`this version exists, and another image has it (${current})`, RELEASED);
    }
    const before = await (0,read_back/* readBefore */._H)(store, tag, current, runtime);
    const lost = before === undefined ? [] : await lostPlatforms(store, before, platforms);
    if (lost.length > 0 && !allowFewerPlatforms)
        return refuse(`it would lose ${lost.join(', ')}, which it has now`, FEWER);
    const newer = version === undefined ? undefined : await newerVersionThere({ store, tag, current, before }, version, runtime);
    if (newer !== undefined && !allowDowngrade)
        return refuse(`it is on ${newer}, and ${version} is older`, OLDER);
    const allowed = [
        ...(unripe === undefined ? [] : [`${unripe}, as allowed`]),
        ...(newer === undefined ? [] : [`goes back from ${newer} to ${version}, as allowed`]),
        ...(lost.length === 0 ? [] : [`loses ${lost.join(', ')}, as allowed`]),
    ];
    const reason = allowed.length === 0 ? 'another image has it now' : allowed.join('; ');
    return { ...base, current, action: 'move', reason, ...(before === undefined ? {} : { before }) };
}
const UNRIPE = 'Promote the release itself, or say that this is meant: allow-downgrade.';
const OLDER = 'To take a release back on purpose, say so: allow-downgrade.';
const FEWER = 'Promote an image with all platforms, or say that fewer are meant: allow-fewer-platforms.';
const RELEASED = 'A released version stays what it is. Promote under a new version, or allow it with immutable: none.';
async function lostPlatforms(store, before, now) {
    const had = (await (0,copy_tree/* platformsIn */.S2)(store, { document: before, children: [] })).map(nameOf);
    const has = new Set(now.map(nameOf));
    return [...new Set(had)].filter((platform) => !has.has(platform));
}
/** Windows images change their OS version with every patch day: that is no other platform. */
function nameOf(platform) {
    const { os, architecture, variant } = (0,image_platform/* normalizePlatform */.FL)(platform);
    return (0,image_platform/* formatPlatform */.Bq)({ os, architecture, ...(variant === undefined ? {} : { variant }) });
}
//# sourceMappingURL=judge-tag.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var image_json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/release/promotion/merge-signatures.js






const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The manifest of signatures (or attestations) that holds those of both sides: each is one layer, and the target may have
 * some of its own that must not get lost. One of the two where it holds all; else a new manifest, whose config (and only
 * that) is written to the target here. Layers of `theirs` have to be in the target before it is used.
 */
async function mergeSignatures(theirs, ours, target) {
    const [added, kept] = [layersOf(theirs), layersOf(ours)];
    const missing = added.filter((layer) => !kept.some((one) => isSame(one, layer)));
    if (missing.length === 0)
        return ours;
    if (kept.every((layer) => added.some((one) => isSame(one, layer))))
        return theirs;
    const json = (0,image_json/* parseJson */.qF)(ours.bytes, 'the manifest of signatures');
    if (!(0,image_json/* isObject */.Gv)(json))
        throw new failure/* Failure */.HR('invalid', 'the manifest of signatures is no object');
    const layers = [...rawLayers(ours), ...rawLayers(theirs).filter((_, i) => missing.includes(added[i]))];
    return (0,manifest/* encodeManifest */.Gb)({ ...json, config: await mergeConfig(ours, missing, target), layers });
}
/** The same payload signed by two keys is one blob with two annotations: two signatures. */
function isSame(one, other) {
    return one.digest === other.digest && inOrder(one.annotations) === inOrder(other.annotations);
}
function inOrder(annotations = {}) {
    return JSON.stringify(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function layersOf({ content }) {
    if (content.kind === 'manifest')
        return content.layers;
    throw new failure/* Failure */.HR('unsupported', 'signatures are kept in an index, which cannot be merged');
}
/** As written: a descriptor may carry fields that are not ours to drop. */
function rawLayers({ bytes }) {
    const json = (0,image_json/* parseJson */.qF)(bytes, 'the manifest of signatures');
    const layers = (0,image_json/* isObject */.Gv)(json) ? (0,image_json/* field */.ZZ)(json, 'layers') : undefined;
    return Array.isArray(layers) ? layers : [];
}
/** An image config lists its layers once more, uncompressed; signatures are not compressed. */
async function mergeConfig(ours, added, target) {
    const { content } = ours;
    if (content.kind !== 'manifest')
        throw new failure/* Failure */.HR('unsupported', 'signatures are kept in an index');
    const { mediaType } = content.config;
    const config = await readConfig(content.config, target);
    const rootfs = config === undefined ? undefined : (0,image_json/* field */.ZZ)(config, 'rootfs');
    const listed = (0,image_json/* isObject */.Gv)(rootfs) ? (0,image_json/* field */.ZZ)(rootfs, 'diff_ids') : undefined;
    if (!(0,image_json/* isObject */.Gv)(rootfs) || !Array.isArray(listed))
        return { ...content.config };
    const history = (0,image_json/* field */.ZZ)(config, 'history');
    const entries = added.map(() => ({ created: '0001-01-01T00:00:00Z' }));
    const bytes = new TextEncoder().encode(JSON.stringify({
        ...config,
        ...(Array.isArray(history) ? { history: [...history, ...entries] } : {}),
        rootfs: { ...rootfs, diff_ids: [...listed, ...added.map(({ digest }) => digest)] },
    }));
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    await target.writeBlob({ digest, size: bytes.byteLength, open: () => (0,once/* once */.O)(bytes) });
    return { mediaType, digest, size: bytes.byteLength };
}
async function readConfig(config, store) {
    const bytes = await (0,verify/* collect */.Fo)(store.readBlob(config), CONFIG_LIMIT, 'the config of signatures');
    try {
        const value = (0,image_json/* parseJson */.qF)(bytes, 'the config of signatures');
        return (0,image_json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=merge-signatures.js.map
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
;// CONCATENATED MODULE: ./lib/release/promotion/cosign-tags.js

/**
 * What Cosign keeps beside an image under tags made of its digest (cosign, specs/SIGNATURE_SPEC.md; the layout of Cosign 1
 * and 2): signatures and attestations, to which others add theirs, and an SBOM, of which there is one.
 */
const SUFFIXES = ['sig', 'att', 'sbom'];
/** The tags under which Cosign would keep something about this digest: `sha256-<hex>.sig`, `.att`, `.sbom`. */
function cosignTags(digest) {
    return SUFFIXES.map((suffix) => ({ tag: `${(0,image_digest/* algorithmOf */.Hy)(digest)}-${(0,image_digest/* hexOf */.ZD)(digest)}.${suffix}`, suffix }));
}
//# sourceMappingURL=cosign-tags.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/attachments.js






const attachments_AT_ONCE = 8;
/** One image has a handful; a list beyond this is a mistake or an attack. */
const MOST = 1000;
const DEEPEST = 8;
/**
 * Everything that refers to an image, to its platforms, and to what refers to those, subjects first: what the registry lists as
 * referrers (distribution-spec, Listing Referrers, or the fallback tag) and what Cosign keeps under tags. What a list names
 * but is not there, or is about something else, is left out with a warning: it could not be found at the target either.
 */
async function findAttachments(source, image, log) {
    const found = [];
    const asked = new Set();
    let wave = digestsIn([image]);
    for (let depth = 0; wave.length > 0; depth++) {
        const fresh = [...new Set(wave)].filter((digest) => !asked.has(digest));
        for (const digest of fresh)
            asked.add(digest);
        const attached = (await (0,limit/* mapLimited */.b)(fresh, attachments_AT_ONCE, (digest) => attachedTo(source, digest, log))).flat();
        found.push(...attached);
        if (found.length > MOST || (depth === DEEPEST && attached.length > 0))
            throw tooMany(source);
        wave = digestsIn(attached.map(({ tree }) => tree));
    }
    return found;
}
async function attachedTo(source, subject, log) {
    const [referrers, tagged] = await Promise.all([
        referrersOf(source, subject, log),
        (0,limit/* mapLimited */.b)(cosignTags(subject), attachments_AT_ONCE, async (cosign) => {
            // A digest longer than a tag may be has none.
            const descriptor = (0,image_reference/* isTag */.dz)(cosign.tag) ? await source.resolve(cosign.tag) : undefined;
            if (descriptor === undefined)
                return [];
            const tree = await readAttached(source, descriptor.digest, subject, log);
            return tree === undefined ? [] : [{ subject, tree, cosign }];
        }),
    ]);
    return [...referrers, ...tagged.flat()];
}
async function referrersOf(source, subject, log) {
    const listed = [];
    for await (const { digest, mediaType } of source.referrers(subject)) {
        if ((0,media_types/* isManifestType */.Q3)(mediaType) || (0,media_types/* isIndexType */.$U)(mediaType))
            listed.push(digest);
        else
            leaveOut(source, digest, subject, `it is a "${mediaType}", which is no manifest`, log);
        if (listed.length > MOST)
            throw tooMany(source);
    }
    const trees = await (0,limit/* mapLimited */.b)(listed, attachments_AT_ONCE, (digest) => readAttached(source, digest, subject, log));
    return trees.flatMap((tree) => {
        if (tree === undefined)
            return [];
        if (tree.document.content.subject?.digest === subject)
            return [{ subject, tree }];
        leaveOut(source, tree.document.descriptor.digest, subject, 'its own subject is another', log);
        return [];
    });
}
async function readAttached(source, digest, subject, log) {
    try {
        return await (0,copy_tree/* readTree */.Zc)(source, digest);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || !['not-found', 'invalid', 'unsupported'].includes(error.code))
            throw error;
        leaveOut(source, digest, subject, error.message, log);
        return undefined;
    }
}
function leaveOut(source, digest, subject, why, log) {
    log.warn(`${source.label}: ${digest} is listed as attached to ${subject} but is left behind: ${why}`);
}
function digestsIn(trees) {
    return trees.flatMap((tree) => [...(0,copy_tree/* bottomUp */.PY)(tree)].map(({ document }) => document.descriptor.digest));
}
function tooMany(source) {
    return new failure/* Failure */.HR('refused', `${source.label}: more is attached to this image than can be meant`, {
        hint: `At most ${MOST} attachments in ${DEEPEST} steps are followed. Promote without them: referrers: false.`,
    });
}
//# sourceMappingURL=attachments.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/check-children.js



const check_children_AT_ONCE = 8;
const check_children_DEEPEST = 4;
/**
 * Makes sure that every manifest an index lists is in the store, by one HEAD each. Clean-up jobs that delete what has no tag
 * take them away and leave an index that nobody can pull. `Failure('not-found')` names those that are gone.
 */
async function checkChildren(store, document, depth = check_children_DEEPEST) {
    const { content, descriptor } = document;
    if (content.kind === 'manifest')
        return;
    if (depth === 0)
        throw new failure/* Failure */.HR('invalid', `${store.label}: the index ${descriptor.digest} is too deep`);
    const there = await (0,limit/* mapLimited */.b)(content.manifests, check_children_AT_ONCE, async (entry) => await isThere(store, entry));
    const gone = content.manifests.filter((_, i) => there[i] !== true);
    if (gone.length > 0)
        throw incomplete(store, document, gone);
    for (const entry of content.manifests.filter(({ mediaType }) => (0,media_types/* isIndexType */.$U)(mediaType))) {
        await checkChildren(store, await store.readManifest(entry.digest), depth - 1);
    }
}
/** Some registries say another length to HEAD than the manifest has (Harbor): the bytes decide then. */
async function isThere(store, { digest, size }) {
    const found = await store.resolve(digest);
    if (found === undefined || found.size === size)
        return found !== undefined;
    return (await store.readManifest(digest)).bytes.byteLength === size;
}
function incomplete(store, { descriptor }, gone) {
    const names = gone.map(({ digest, platform }) => platform === undefined ? digest : `${platform.os}/${platform.architecture} (${digest})`);
    return new failure/* Failure */.HR('not-found', `${store.label}@${descriptor.digest} is incomplete: of what it lists, ${names.join(', ')} is not there`, {
        reference: `${store.label}@${descriptor.digest}`,
        hint: 'A clean-up that deletes untagged images may have taken it. Push the image again, and let the clean-up keep what an index lists.',
    });
}
//# sourceMappingURL=check-children.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/move-once.js
/**
 * Several copies into the same store were planned before any was made, so each wants to move what they have in common (every
 * attachment has the same empty config). The first of them moves it; for the others it is there.
 */
function moveOnce(copies) {
    const movers = new Map();
    const leads = copies.map(() => false);
    const result = copies.map((copy, i) => {
        const plans = copy.plans.map((plan) => ({
            ...plan,
            blobs: plan.blobs.map((blob) => {
                if (blob.action === 'skip')
                    return blob;
                const mover = movers.get(blob.source.digest);
                if (mover === undefined)
                    movers.set(blob.source.digest, i);
                if (mover === undefined || mover === i)
                    return blob;
                leads[mover] = true;
                return { ...blob, action: 'skip' };
            }),
        }));
        return { ...copy, plans };
    });
    return { copies: result, leads };
}
//# sourceMappingURL=move-once.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/read-once.js

/**
 * A source that reads each manifest once: a promotion looks at the same ones to find what refers to them, to copy them and to
 * list them. Digests only are remembered; what a tag means is asked every time.
 */
function readOnce(store) {
    const manifests = new Map();
    const remember = (digest) => {
        const reading = manifests.get(digest) ?? store.readManifest(digest);
        manifests.set(digest, reading);
        // A failure may pass: it is not remembered.
        reading.catch(() => manifests.delete(digest));
        return reading;
    };
    return {
        label: store.label,
        resolve: (name) => store.resolve(name),
        readManifest: async (name) => {
            if ((0,image_digest/* isDigest */.Bc)(name))
                return await remember(name);
            const document = await store.readManifest(name);
            manifests.set(document.descriptor.digest, Promise.resolve(document));
            return document;
        },
        statBlob: (digest) => store.statBlob(digest),
        readBlob: (blob, range) => store.readBlob(blob, range),
        tags: () => store.tags(),
        referrers: (digest, artifactType) => store.referrers(digest, artifactType),
        close: () => store.close(),
    };
}
//# sourceMappingURL=read-once.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/plan-promotion.js










const plan_promotion_AT_ONCE = 4;
/**
 * Reads the image, what is attached to it, and what the targets have; decides on each tag. Changes nothing. The name is asked for
 * once: everything after is about the digest it had then. Throws `not-found` when the image or one of its platforms is not there.
 */
async function planPromotion(asked, runtime) {
    const request = { ...asked, source: readOnce(asked.source) };
    const seenAt = runtime.clock.now();
    const document = await request.source.readManifest(request.name);
    const version = request.version ?? annotatedVersion(document);
    const promoted = {
        document,
        platforms: await (0,copy_tree/* platformsIn */.S2)(request.source, { document, children: [] }),
        ...(version === undefined ? {} : { version }),
    };
    const [tags, transfers] = await Promise.all([
        judgeTags(request, promoted, runtime),
        planTransfers(request, document.descriptor.digest, runtime),
        checkSource(request, document),
    ]);
    return { request, promoted, tags, transfers, seenAt };
}
async function judgeTags(request, promoted, runtime) {
    const wanted = request.targets.flatMap((target) => target.tags.map((tag) => ({ store: target.store, tag })));
    return await (0,limit/* mapLimited */.b)(wanted, plan_promotion_AT_ONCE, ({ store, tag }) => judgeTag(store, tag, promoted, request, runtime));
}
/** Where only a tag is to be written nothing is read of the platforms, but an image that lost one gets no tag. */
async function checkSource({ source, targets }, document) {
    if (targets.some(({ isSource }) => isSource))
        await checkChildren(source, document);
}
async function planTransfers(request, digest, runtime) {
    const targets = request.targets.filter(({ isSource }) => !isSource);
    if (targets.length === 0)
        return [];
    const tree = await (0,copy_tree/* readTree */.Zc)(request.source, digest);
    const attachments = request.referrers ? await findAttachments(request.source, tree, runtime.log) : [];
    return await (0,limit/* mapLimited */.b)(targets, plan_promotion_AT_ONCE, async (target) => {
        // A single target without attachments, which would hang on it, gets the image by its first tag.
        const leavesRoot = request.targets.length === 1 && attachments.length === 0;
        const prepare = (name) => prepareFor(request, target, name, leavesRoot, runtime);
        const names = [digest, ...attachments.map(({ tree }) => tree.document.descriptor.digest)];
        const { copies, leads } = moveOnce(await (0,limit/* mapLimited */.b)(names, plan_promotion_AT_ONCE, prepare));
        const [image, ...others] = copies;
        const planned = others.map((copy, i) => {
            const present = copy.plans[0]?.present.has(names[i + 1]) === true;
            return { attachment: attachments[i], copy, present, leads: leads[i + 1] === true };
        });
        return { target, image, attachments: planned };
    });
}
/** Without tags: they move when everything is in place everywhere. */
async function prepareFor({ source, concurrency }, { isSource: _, ...target }, name, leavesRoot, runtime) {
    const targets = [{ ...target, tags: [] }];
    const options = concurrency === undefined ? { leavesRoot } : { leavesRoot, concurrency };
    return await (0,copy_copy/* prepareCopy */.tO)({ source, name, targets, ...options }, runtime);
}
/** Refuses a plan in which a tag must not move, naming every such tag. */
function refuseBadTags({ tags }) {
    const refused = tags.filter(({ action }) => action === 'refuse');
    if (refused.length === 0)
        return;
    const lines = refused.map(({ store, tag, reason }) => `${store.label}:${tag}: ${reason}`);
    const [first] = refused;
    throw new failure/* Failure */.HR('refused', `nothing was promoted: ${lines.join('; ')}`, {
        reference: `${first?.store.label}:${first?.tag}`,
        hint: [...new Set(refused.flatMap(({ hint }) => (hint === undefined ? [] : [hint])))].join(' '),
    });
}
//# sourceMappingURL=plan-promotion.js.map
;// CONCATENATED MODULE: ./lib/release/promotion/apply-promotion.js









/** Groups of attachments in flight; those of one subject go one by one, since they may share an index. */
const SUBJECTS_AT_ONCE = 4;
/**
 * Carries out a promotion: content and attachments to every repository, a check that they can be found there, then the tags
 * of Cosign and last those that were asked for, all or none. Throws `refused` before anything is written when a tag must not move.
 */
async function applyPromotion(plan, runtime) {
    refuseBadTags(plan);
    const counts = [];
    for (const transfer of plan.transfers)
        counts.push(...(await transferContent(transfer, runtime)));
    const signatures = (await (0,limit/* mapLimited */.b)(plan.transfers, 1, (transfer) => signatureMoves(transfer, runtime))).flat();
    const blobs = sum(counts);
    const seenAt = blobs.sent > 0 ? undefined : plan.seenAt;
    const moves = plan.tags.map((tag) => tagMove(tag, plan, seenAt, runtime));
    const { moved } = await (0,tags/* moveTags */.F)([...signatures, ...moves], runtime);
    return { plan, references: moved.slice(signatures.length), blobs };
}
async function transferContent(transfer, runtime) {
    const { target, image, attachments } = transfer;
    // Each manifest of the image was found there, or taken.
    const counts = [(await (0,copy_copy/* applyCopy */.GH)(image, runtime)).blobs];
    for (const { copy } of attachments.filter(({ leads }) => leads))
        counts.push((await (0,copy_copy/* applyCopy */.GH)(copy, runtime)).blobs);
    await (0,limit/* mapLimited */.b)(bySubject(attachments), SUBJECTS_AT_ONCE, async ([subject, copies]) => {
        for (const { copy, leads } of copies)
            if (!leads)
                counts.push((await (0,copy_copy/* applyCopy */.GH)(copy, runtime)).blobs);
        await makeFindable(target.store, subject, copies, runtime);
    });
    return counts;
}
function bySubject(attachments) {
    const groups = new Map();
    for (const copy of attachments) {
        const { subject } = copy.attachment;
        groups.set(subject, [...(groups.get(subject) ?? []), copy]);
    }
    return [...groups];
}
/**
 * A referrer that is in place but not in the list of its subject (its index was lost, or written by a tool that kept none) is
 * stored once more, which enters it. Some registries list it only after a moment.
 */
async function makeFindable(store, subject, copies, runtime) {
    const referrers = copies.filter(({ attachment }) => attachment.cosign === undefined);
    if (referrers.length === 0)
        return;
    let missing = referrers;
    for (const pause of reread/* REREAD_PAUSES_MS */.p) {
        if (pause > 0) {
            for (const { attachment } of missing)
                await store.writeManifest(attachment.tree.document);
            await runtime.clock.sleep(pause, runtime.signal);
        }
        const listed = new Set();
        for await (const { digest } of store.referrers(subject))
            listed.add(digest);
        missing = referrers.filter(({ attachment }) => !listed.has(attachment.tree.document.descriptor.digest));
        if (missing.length === 0)
            return;
    }
    const names = missing.map(({ attachment }) => attachment.tree.document.descriptor.digest).join(', ');
    throw new failure/* Failure */.HR('failed', `${store.label} does not list ${names} as attached to ${subject}, though it was stored`, {
        reference: `${store.label}@${subject}`,
        hint: 'Signatures would not be found there, so no tag was moved. Run it again; if the registry keeps no referrers, promote with referrers: false.',
    });
}
/** Signatures of the target's own are kept: the tag gets those of both sides. There is one SBOM, the promoted one. */
async function signatureMoves({ target, attachments }, runtime) {
    const { store } = target;
    const moves = [];
    for (const { attachment } of attachments) {
        if (attachment.cosign === undefined)
            continue;
        const { tag, suffix } = attachment.cosign;
        const { document: theirs } = attachment.tree;
        const current = (await store.resolve(tag))?.digest;
        if (current === undefined || current === theirs.descriptor.digest) {
            moves.push({ store, tag, document: theirs, ...(current === undefined ? {} : { current }) });
            continue;
        }
        const ours = await store.readManifest(current);
        if (suffix === 'sbom')
            runtime.log.warn(`${store.label}:${tag} had another SBOM, ${current}, and gets the promoted one`);
        const document = suffix === 'sbom' ? theirs : await mergeSignatures(theirs, ours, store);
        moves.push({ store, tag, document, current, before: ours });
    }
    return moves;
}
/** Somebody may have moved the tag since the plan was made: then it is judged again from where it is. */
function tagMove({ store, tag, current, before }, plan, seenAt, runtime) {
    const { promoted, request } = plan;
    return {
        store,
        tag,
        document: promoted.document,
        ...(seenAt === undefined ? {} : { seenAt }),
        ...(current === undefined ? {} : { current }),
        ...(before === undefined ? {} : { before }),
        immutable: request.immutable === 'versions' && (0,version_of/* isFullVersion */.kj)(tag),
        recheck: async (now) => {
            const judged = await judgeMove(store, tag, now, promoted, request, runtime);
            refuseBadTags({ ...plan, tags: [judged] });
        },
    };
}
function sum(counts) {
    const add = (key) => counts.reduce((total, count) => total + count[key], 0);
    return { sent: add('sent'), skipped: add('skipped'), mounted: add('mounted'), bytesSent: add('bytesSent') };
}
//# sourceMappingURL=apply-promotion.js.map
// EXTERNAL MODULE: ./lib/stores/registry/manifests/referrers.js
var referrers = __webpack_require__(4809);
// EXTERNAL MODULE: ./lib/ship/location.js
var ship_location = __webpack_require__(56423);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(43724);
// EXTERNAL MODULE: ./lib/ship/push.js + 2 modules
var push = __webpack_require__(82913);
;// CONCATENATED MODULE: ./lib/ship/promote.js










/**
 * Gives an image more names, in its own or other repositories and registries: whole, with everything that refers to it, without
 * an engine, moving no layer that is there. Tags move last, or none.
 */
async function promote(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    return await withPlan(request, connections, async (plan) => {
        const { references, blobs } = await applyPromotion(plan, runtime);
        const { digest, mediaType } = plan.promoted.document.descriptor;
        return {
            digest,
            mediaType,
            references: references.map(({ store, tag, digest: at, action, previous }) => ({
                reference: `${store.label}:${tag}`,
                digest: at,
                action,
                ...(previous === undefined || action !== 'moved' ? {} : { previous }),
            })),
            platforms: plan.promoted.platforms.map(image_platform/* formatPlatform */.Bq),
            referrers: reportReferrers(plan, 'copied'),
            blobs,
            seconds: (runtime.clock.now() - started) / 1000,
        };
    });
}
/** What {@link promote} would do; a tag that must not move is `refuse`, with the reason. */
async function planPromote(request, connections) {
    return await withPlan(request, connections, async (plan) => {
        const { promoted, tags, transfers } = plan;
        const { digest } = promoted.document.descriptor;
        const moves = transfers.flatMap(({ target, image, attachments }) => [image, ...attachments.map(({ copy }) => copy)]
            .flatMap(({ plans }) => plans.flatMap((one) => one.blobs))
            .map(({ source, action }) => ({ store: target.store.label, digest: source.digest, size: source.size, action })));
        // What several attachments have in common is planned with each.
        const isFirst = (blob, i) => moves.findIndex(({ store, digest: of }) => store === blob.store && of === blob.digest) === i;
        const blobs = moves.filter(isFirst);
        return {
            digest,
            version: promoted.version ?? null,
            tags: tags.map(({ store, tag, current, action, reason }) => ({
                reference: `${store.label}:${tag}`,
                tag,
                current: current ?? null,
                wanted: digest,
                action,
                reason,
            })),
            blobs,
            platforms: promoted.platforms.map(image_platform/* formatPlatform */.Bq),
            referrers: reportReferrers(plan, 'copy'),
        };
    });
}
async function withPlan(request, connections, body) {
    const found = await findPromoted(request.source, connections);
    try {
        const references = request.destinations.map((text) => destinationOf(text, found));
        const opened = await (0,push.openTargets)(references.map(image_reference/* canonical */.$N), connections);
        const version = (0,version_of/* versionOfPromotion */.h$)(tagOf(found), references.map(({ tag }) => tag));
        const { concurrency } = request;
        const plan = await planPromotion({
            source: found.store,
            name: found.name,
            targets: opened.map(({ reference, ...target }) => ({
                ...target,
                mountFrom: (0,open_source/* mountHints */.y)(found, reference),
                isSource: found.kind === 'registry' && (0,image_reference/* repositoryOf */._M)(found.reference) === (0,image_reference/* repositoryOf */._M)(reference),
            })),
            referrers: request.referrers ?? true,
            immutable: request.immutable ?? 'versions',
            allowDowngrade: request.allowDowngrade ?? false,
            allowFewerPlatforms: request.allowFewerPlatforms ?? false,
            ...(version === undefined ? {} : { version }),
            ...(concurrency === undefined ? {} : { concurrency }),
        }, connections.runtime);
        return await body(plan);
    }
    finally {
        await found.store.close();
    }
}
/** A plain name is one in a registry: what an engine holds is one platform without its signatures. */
async function findPromoted(text, connections) {
    const location = (0,ship_location/* parseLocation */.z)(text);
    const found = location.kind === 'docker'
        ? undefined
        : await (0,open_source/* findSource */.T)(location.kind === 'any' ? `registry:${text}` : text, connections);
    if (found !== undefined && found.kind !== 'engine')
        return found;
    throw new failure/* Failure */.HR('usage', `"${text}" is in an engine; what is promoted is in a registry already`, {
        reference: text,
        hint: 'Push it first: seaworthy push SOURCE REF',
    });
}
function destinationOf(text, found) {
    const own = found.kind === 'registry' ? found.reference : undefined;
    if (!/[/:]/.test(text)) {
        if (own !== undefined && (0,image_reference/* isTag */.dz)(text)) {
            const { registry, repository } = own;
            return { registry, repository, tag: text };
        }
        throw new failure/* Failure */.HR('invalid', `"${text}" is neither a tag nor a whole reference`, {
            reference: text,
            hint: 'Write HOST/REPO:TAG, or for the repository of the source a tag: at most 128 letters, digits, "_", "." and "-".',
        });
    }
    const reference = (0,image_reference/* parseReference */.F2)(text);
    const tag = reference.tag ?? tagOf(found);
    if (tag !== undefined)
        return { ...reference, tag };
    throw new failure/* Failure */.HR('usage', `"${text}" has no tag, and the source has none that it could have too`, {
        reference: text,
        hint: `Write it out: ${text}:TAG`,
    });
}
function tagOf(found) {
    if (found.kind === 'registry')
        return found.reference.tag;
    return (0,image_reference/* isTag */.dz)(found.name) ? found.name : undefined;
}
function reportReferrers({ transfers }, done) {
    return transfers.flatMap(({ target, attachments }) => attachments.map(({ attachment: { subject, tree, cosign }, present }) => {
        const { digest, artifactType } = (0,referrers/* referrerDescriptor */.xh)(tree.document);
        return {
            repository: target.store.label,
            digest,
            subject,
            ...(cosign === undefined ? {} : { tag: cosign.tag }),
            ...(artifactType === undefined ? {} : { artifactType }),
            action: present ? 'present' : done,
        };
    }));
}
//# sourceMappingURL=promote.js.map

/***/ }),

/***/ 63658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   Ni: () => (/* binding */ refuseAsPlanned),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66096);



function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }));
    const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
        reference: `${store}:${tag}`,
        digest: at ?? null,
        reason,
    }));
    return { digest, mediaType, references, refused, platforms, blobs, ...(size === undefined ? {} : { size }), seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** A report with the reasons of the plan that was carried out, where nothing decided again. */
function withReasons(report, plan) {
    if (plan === undefined)
        return report;
    const planned = new Map(plan.tags.map((tag) => [tag.reference, tag]));
    const add = (entry) => {
        const tag = planned.get(entry.reference);
        // What was new when the plan was made is there now: that reason has passed.
        const hasPassed = entry.action === 'kept' && tag?.action !== 'keep';
        const reason = entry.reason ?? (hasPassed ? undefined : tag?.reason);
        return reason === undefined ? entry : { ...entry, reason };
    };
    return 'references' in report
        ? { ...report, references: report.references.map(add) }
        : { ...report, tags: report.tags.map(add) };
}
/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
function refuseAsPlanned({ tags }) {
    const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true);
    if (refused.length === 0)
        return;
    const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `it would be refused: ${all}`, {
        reference: refused[0]?.reference,
        hint: 'Nothing was written: this was a dry run.',
    });
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 34642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44887);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);




const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The config of an image. Undefined for an artifact, whose config is something else, and for a config that is not as
 * the specification has it: neither is a reason not to copy it. Bytes that cannot be read are.
 */
async function readImageConfig(source, { config }) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigType */ .lJ)(config.mediaType))
        return undefined;
    const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(source.readBlob(config), CONFIG_LIMIT, 'the image config');
    try {
        return (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(bytes);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'invalid')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=image-config.js.map

/***/ }),

/***/ 66096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   PY: () => (/* binding */ bottomUp),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64252);
/* harmony import */ var _image_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64857);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92359);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51593);
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34642);







const DEPTH_MAX = 4;
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000;
const READS_AT_ONCE = 8;
const ATTESTATION_OF = 'vnd.docker.reference.digest';
/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
async function readTree(source, name, platforms = []) {
    const root = await source.readManifest(name);
    const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms);
    const budget = { left: MANIFESTS_MAX };
    if ('digest' in chosen)
        return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget);
    return readBelow(source, chosen, DEPTH_MAX, budget);
}
/** All trees of a tree, children before what lists them. */
function* bottomUp(tree) {
    for (const child of tree.children)
        yield* bottomUp(child);
    yield tree;
}
/** The image manifests of a tree, in its order. */
function leavesOf(tree) {
    return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest');
}
/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
function blobsOf(content) {
    if (content.kind === 'index')
        return [];
    return [content.config, ...content.layers.filter((layer) => !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayerType */ .mi)(layer.mediaType))];
}
/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
function platformsOf(content) {
    if (content.kind === 'manifest')
        return [];
    return content.manifests.flatMap((entry) => entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform]);
}
/** The platforms of a tree; those of a single image are in its config, which is read for it. */
async function platformsIn(source, { document }) {
    const { content } = document;
    if (content.kind === 'index')
        return platformsOf(content);
    const platform = (await (0,_image_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageConfig */ .M)(source, content))?.platform;
    return platform === undefined || platform.os === '' ? [] : [platform];
}
/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry) {
    return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown';
}
async function readBelow(source, document, depth, budget) {
    const { content } = document;
    if (content.kind === 'manifest')
        return { document, children: [] };
    budget.left -= content.manifests.length;
    if (depth === 0 || budget.left < 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`);
    }
    const children = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .mapLimited */ .b)(content.manifests, READS_AT_ONCE, async (entry) => {
        return await readBelow(source, await readChild(source, entry), depth - 1, budget);
    });
    return { document, children };
}
async function readChild(source, entry) {
    if (!(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(entry.mediaType)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`);
    }
    const document = await source.readManifest(entry.digest);
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .checkExpectation */ .Zt)(document.descriptor, entry, source.label);
    if ((0,_image_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(entry.mediaType) === (document.content.kind === 'index'))
        return document;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`);
}
async function choosePlatforms(source, root, platforms) {
    const { content } = root;
    if (content.kind === 'manifest') {
        await checkPlatform(source, root, platforms);
        return root;
    }
    const chosen = platforms.map((platform) => {
        const entry = content.manifests.find((e) => e.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, e.platform));
        if (entry !== undefined)
            return entry;
        const there = platformsOf(content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)}; it has ${there}`);
    });
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const kept = new Set(chosen.map((entry) => entry.digest));
    const manifests = content.manifests.filter((entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const annotations = content.annotations === undefined ? {} : { annotations: content.annotations };
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeManifest */ .Gb)({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations });
}
/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(source, document, platforms) {
    const [own] = await platformsIn(source, { document, children: [] });
    if (own === undefined || platforms.some((platform) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(platform, own)))
        return;
    const asked = platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-found', `${source.label} has no image for ${asked}; it has ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)}`);
}
//# sourceMappingURL=tree.js.map

/***/ }),

/***/ 24449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Bytes that are whole in memory, as the stream a store takes: one chunk, or none where there is nothing. */
async function* once(bytes) {
    if (bytes.byteLength > 0)
        yield bytes;
}
//# sourceMappingURL=once.js.map

/***/ })

};
