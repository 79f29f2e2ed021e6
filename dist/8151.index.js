export const id = 8151;
export const ids = [8151];
export const modules = {

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

/***/ 38151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPolicy: () => (/* binding */ loadPolicy),
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/trust/drivers.js
/** The signature formats that this version verifies. */
const DRIVERS = {
    dct: async () => (await Promise.all(/* import() */[__webpack_require__.e(7148), __webpack_require__.e(3872), __webpack_require__.e(9336)]).then(__webpack_require__.bind(__webpack_require__, 39336))).dctDriver,
};
/** Formats that the policy's form has a word for, and that come with a later version. */
const LATER_FORMATS = ['sigstore', 'notation'];
//# sourceMappingURL=drivers.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/trust/evidence/evidence-format.js
var evidence_format = __webpack_require__(87133);
;// CONCATENATED MODULE: ./lib/trust/evidence/open-evidence.js







/** Larger files are no evidence: role files of Notary are below 5 MiB here, manifests below 8. */
const FILE_MAX = json/* MANIFEST_LIMITS */.T1.maxBytes;
const FILES_MAX = 100_000;
/**
 * Opens the evidence in a store that `writeEvidence` filled. Every file is verified against its digest when it is read; who made the archive is not
 * known, which is why it is checked like what a server says. Throws `Failure('invalid')` for an archive without evidence.
 */
async function openEvidence(store, label) {
    const files = await listFiles(store, label);
    const readFile = async (name) => {
        const layer = files.get(name);
        return layer === undefined ? undefined : await (0,verify/* collect */.Fo)(store.readBlob(layer), FILE_MAX, `${label}: ${name}`);
    };
    const tagOf = async (repository, tag) => {
        const name = (0,evidence_format/* tagsFile */.w6)(repository);
        const bytes = await readFile(name);
        const tags = bytes === undefined ? {} : (0,json/* parseJson */.qF)(bytes, `${label}: ${name}`);
        const digest = (0,json/* isObject */.Gv)(tags) && Object.hasOwn(tags, tag) ? tags[tag] : undefined;
        return typeof digest === 'string' && (0,image_digest/* isDigest */.Bc)(digest) ? digest : undefined;
    };
    return {
        label,
        read: readFile,
        manifest: async (reference) => {
            const repository = (0,image_reference/* repositoryOf */._M)(reference);
            const digest = reference.digest ?? (await tagOf(repository, reference.tag ?? 'latest'));
            if (digest === undefined)
                return undefined;
            const name = (0,evidence_format/* manifestFile */.YE)(repository, digest);
            const bytes = await readFile(name);
            if (bytes === undefined)
                return undefined;
            const document = (0,manifest/* parseManifest */.Ng)(bytes, files.get(name)?.mediaType, digest);
            if (files.get(name)?.digest === digest)
                return document;
            throw new failure/* Failure */.HR('mismatch', `${label}: ${name} has the digest ${files.get(name)?.digest}`, {
                hint: 'The archive was made or changed by something else.',
            });
        },
    };
}
/** All files of all repositories by their titles. */
async function listFiles(store, label) {
    const files = new Map();
    let artifacts = 0;
    for await (const tag of store.tags()) {
        if (!tag.endsWith(`:${evidence_format/* EVIDENCE_TAG */.B$}`))
            continue;
        const { content } = await store.readManifest(tag);
        if (content.kind !== 'manifest' || content.artifactType !== evidence_format/* EVIDENCE_TYPE */.$j)
            continue;
        artifacts++;
        for (const layer of content.layers) {
            const title = layer.annotations?.[evidence_format/* TITLE */.ly];
            if (title === undefined)
                continue;
            if (files.size >= FILES_MAX)
                throw new failure/* Failure */.HR('invalid', `${label} has more than ${FILES_MAX} files`);
            const other = files.get(title);
            if (other !== undefined && other.digest !== layer.digest) {
                throw new failure/* Failure */.HR('invalid', `${label} has two files named ${title.slice(0, 200)}`, { reference: label });
            }
            files.set(title, layer);
        }
    }
    if (artifacts > 0)
        return files;
    throw new failure/* Failure */.HR('invalid', `${label} has no evidence in it`, {
        reference: label,
        hint: 'Make it with: seaworthy trust export REPOSITORY... --output FILE',
    });
}
//# sourceMappingURL=open-evidence.js.map
;// CONCATENATED MODULE: ./lib/trust/lock/lowered.js
/**
 * What one lock protects from and the next no longer does: entries that are gone, versions that went down. Versions in a lock may only rise, so that
 * nobody can bring back an old state by editing it. One sentence each; empty when nothing is lowered.
 */
function loweredIn(before, after) {
    return Object.entries(before.dct).flatMap(([gun, old]) => {
        const now = Object.hasOwn(after.dct, gun) ? after.dct[gun] : undefined;
        if (now === undefined)
            return [`${gun} is no longer in the lock`];
        const root = now.root.version < old.root.version
            ? [`${gun}: root goes from version ${old.root.version} back to ${now.root.version}`]
            : now.root.version === old.root.version && now.root.digest !== old.root.digest
                ? [`${gun}: root version ${old.root.version} is another file now (${now.root.digest})`]
                : [];
        const roles = Object.entries(old.versions).flatMap(([role, version]) => {
            const next = Object.hasOwn(now.versions, role) ? now.versions[role] : undefined;
            // A role may have been taken away, which the keys show; the four that every repository has may not.
            if (next === undefined)
                return role.includes('/') ? [] : [`${gun}: ${role} has no version in the lock any more`];
            return next < version ? [`${gun}: ${role} goes from version ${version} back to ${next}`] : [];
        });
        return [...root, ...roles];
    });
}
//# sourceMappingURL=lowered.js.map
// EXTERNAL MODULE: ./lib/runtime/nearest.js
var runtime_nearest = __webpack_require__(81438);
;// CONCATENATED MODULE: ./lib/trust/lock/parse-lock.js




const LIMITS = { maxBytes: 16 * 1024 * 1024, maxDepth: 8 };
/** Reads `seaworthy.lock` strictly. Throws `Failure('invalid')` that names the file and the place in it. */
function parseTrustLock(bytes, file) {
    const value = (0,json/* parseJson */.qF)(bytes, file, LIMITS);
    const lock = objectOf(value, file, ['version', 'dct']);
    if ((0,json/* field */.ZZ)(lock, 'version') !== 1) {
        throw wrong(file, 'version is not 1', 'This version of Seaworthy reads locks of version 1.');
    }
    const dct = objectOf((0,json/* field */.ZZ)(lock, 'dct') ?? {}, `${file}: dct`);
    return { version: 1, dct: mapValues(dct, (entry, gun) => parseDctLock(entry, `${file}: ${gun}`)) };
}
function parseDctLock(value, place) {
    const entry = objectOf(value, place, ['root', 'keys', 'versions', 'tags', 'seenAt']);
    const root = objectOf((0,json/* field */.ZZ)(entry, 'root'), `${place}: root`, ['version', 'digest']);
    const seenAt = (0,json/* field */.ZZ)(entry, 'seenAt');
    if (typeof seenAt !== 'string' || Number.isNaN(Date.parse(seenAt)))
        throw wrong(place, 'seenAt is no time');
    return {
        root: {
            version: versionOf((0,json/* field */.ZZ)(root, 'version'), `${place}: root`),
            digest: digestOf((0,json/* field */.ZZ)(root, 'digest'), `${place}: root`),
        },
        keys: mapValues(objectOf((0,json/* field */.ZZ)(entry, 'keys'), `${place}: keys`), (list, role) => keysOf(list, `${place}: ${role}`)),
        versions: mapValues(objectOf((0,json/* field */.ZZ)(entry, 'versions'), `${place}: versions`), (version, role) => versionOf(version, `${place}: ${role}`)),
        tags: mapValues(objectOf((0,json/* field */.ZZ)(entry, 'tags'), `${place}: tags`), (digest, tag) => digestOf(digest, `${place}:${tag}`)),
        seenAt,
    };
}
function objectOf(value, place, keys) {
    if (!(0,json/* isObject */.Gv)(value))
        throw wrong(place, 'it is not an object');
    for (const key of keys === undefined ? [] : Object.keys(value)) {
        if (keys?.includes(key) === true)
            continue;
        const nearest = (0,runtime_nearest/* nearestWord */.z)(key, keys ?? []);
        throw wrong(place, `it has no key "${key.slice(0, 80)}"`, nearest === undefined ? undefined : `Did you mean ${nearest}?`);
    }
    return value;
}
function versionOf(value, place) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1)
        return value;
    throw wrong(place, 'its version is not a whole number of at least 1');
}
function digestOf(value, place) {
    if (typeof value !== 'string')
        throw wrong(place, 'its digest is not a text');
    try {
        return (0,image_digest/* parseDigest */.m)(value);
    }
    catch (cause) {
        throw wrong(place, cause.message, undefined, cause);
    }
}
function keysOf(value, place) {
    if (Array.isArray(value) && value.every((key) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key)))
        return value;
    throw wrong(place, 'its keys are not a list of key IDs (64 lowercase hexadecimal digits)');
}
/** Names come from repositories: the map has no prototype that could answer for one. */
function mapValues(object, read) {
    const map = Object.create(null);
    for (const [key, value] of Object.entries(object))
        map[key] = read(value, key);
    return map;
}
function wrong(place, reason, hint, cause) {
    return new failure/* Failure */.HR('invalid', `${place}: ${reason}`, {
        reference: place,
        hint: hint ?? 'The file is written by "seaworthy trust lock --update"; restore it from the history.',
        cause,
    });
}
//# sourceMappingURL=parse-lock.js.map
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
;// CONCATENATED MODULE: ./lib/trust/policy/located.js


/** `file:line:column`. */
function placeOf({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** An error at a place of a file. */
function misplaced(at, message, hint, cause) {
    return new failure/* Failure */.HR('invalid', `${placeOf(at)}: ${message}`, { reference: at.file, hint, cause });
}
/** The entries of a mapping that may have these keys; any other is refused with the nearest of them. */
function readMap(at, what, keys) {
    if (!(at.value instanceof Map)) {
        throw misplaced(at, `${what} is ${describe(at)}, not a mapping`, `It has the keys ${keys.join(', ')}.`);
    }
    const map = at.value;
    for (const [name, { key }] of map) {
        if (keys.includes(name))
            continue;
        const nearest = (0,runtime_nearest/* nearestWord */.z)(name, keys);
        const hint = nearest === undefined ? `It has the keys ${keys.join(', ')}.` : `Did you mean ${nearest}?`;
        throw misplaced(key, `${what} has no key "${clip(name)}"`, hint);
    }
    return (key) => map.get(key)?.value;
}
function readList(at, what) {
    if (at.value instanceof Map || !Array.isArray(at.value)) {
        throw misplaced(at, `${what} is ${describe(at)}, not a list`, 'Write [a, b], or one "- a" on each line.');
    }
    return at.value;
}
/** Text on one line that is not empty. */
function readText(at, what) {
    if (typeof at.value !== 'string')
        throw misplaced(at, `${what} is ${describe(at)}, not a text`, 'Put it in quotes.');
    if (at.value.trim() === '')
        throw misplaced(at, `${what} is empty`);
    return at.value;
}
function readWord(at, what, words) {
    const found = words.find((word) => word === at.value);
    if (found !== undefined)
        return found;
    const nearest = typeof at.value === 'string' ? (0,runtime_nearest/* nearestWord */.z)(at.value, words) : undefined;
    const all = `It is one of ${words.join(', ')}.`;
    throw misplaced(at, `${what} cannot be ${describe(at)}`, nearest === undefined ? all : `Did you mean ${nearest}? ${all}`);
}
/** The value without its places, maps as objects without a prototype. */
function plain({ value }) {
    if (value instanceof Map) {
        const object = Object.create(null);
        for (const [name, entry] of value)
            object[name] = plain(entry.value);
        return object;
    }
    return Array.isArray(value) ? value.map(plain) : value;
}
function describe({ value }) {
    if (value === null)
        return 'nothing';
    if (value instanceof Map)
        return 'a mapping';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'string' ? `"${clip(value)}"` : `${typeof value === 'number' ? 'the number ' : ''}${value}`;
}
function clip(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
//# sourceMappingURL=located.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-need.js




/** How a rule says how many of its requirements are needed: `anyOf` and `allOf` are lists, `atLeast` is `{n, of}`. */
const QUORUMS = ['anyOf', 'allOf', 'atLeast'];
const DEPTH_MAX = 4;
/** The one of `anyOf`, `allOf` and `atLeast` that a rule (or an entry of one of them) has. */
async function parseNeed(at, get, files, drivers, depth = 0) {
    const present = QUORUMS.filter((name) => get(name) !== undefined);
    const [name] = present;
    if (name === undefined) {
        throw misplaced(at, 'the rule does not say what is needed', 'Write anyOf: [...], allOf: [...] or atLeast: { n: 2, of: [...] }.');
    }
    if (present.length > 1) {
        throw misplaced(get(present[1]), `${present.join(' and ')} are both there`, 'Keep one; they can be nested: anyOf: [{ allOf: [...] }, ...].');
    }
    if (depth > DEPTH_MAX)
        throw misplaced(at, `requirements are nested deeper than ${DEPTH_MAX}`);
    const found = get(name);
    const { list, count } = name === 'atLeast' ? readAtLeast(found) : { list: found, count: undefined };
    const items = readList(list, name);
    if (items.length === 0)
        throw misplaced(list, `${name} is empty`, 'Nothing would be needed; write at least one requirement.');
    checkTwins(items, name);
    const of = [];
    for (const item of items)
        of.push(await parseEntry(item, files, drivers, depth));
    if (count !== undefined && count.value > of.length) {
        throw misplaced(count, `n is ${count.value}, but there are only ${of.length}`, 'It could never be met.');
    }
    return { kind: 'quorum', name, count: quorumOf(name, count, of.length), of };
}
function quorumOf(name, count, length) {
    if (count !== undefined)
        return count.value;
    return name === 'anyOf' ? 1 : length;
}
function readAtLeast(at) {
    const get = readMap(at, 'atLeast', ['n', 'of']);
    const [count, list] = [get('n'), get('of')];
    if (list === undefined)
        throw misplaced(at, 'atLeast has no "of"', 'Write atLeast: { n: 2, of: [...] }.');
    if (count === undefined)
        throw misplaced(at, 'atLeast has no "n"', 'Write atLeast: { n: 2, of: [...] }.');
    if (typeof count.value === 'number' && count.value >= 1)
        return { list, count };
    throw misplaced(count, `n cannot be ${describe(count)}`, 'Write a whole number of at least 1.');
}
/** An entry: one format with what it requires, or another quorum. */
async function parseEntry(at, files, drivers, depth) {
    const formats = [...Object.keys(drivers), ...LATER_FORMATS];
    if (!(at.value instanceof Map)) {
        throw misplaced(at, `a requirement is ${describe(at)}, not a mapping`, `Write { ${formats[0]}: { ... } }.`);
    }
    const [first, second] = at.value;
    if (first === undefined)
        throw misplaced(at, 'the requirement is empty', `Write { ${formats[0]}: { ... } }.`);
    if (second !== undefined) {
        throw misplaced(second[1].key, `the requirement has both "${clip(first[0])}" and "${clip(second[0])}"`, 'One format for each entry: begin another with "- ".');
    }
    const [format, { key, value }] = first;
    if (QUORUMS.includes(format)) {
        return await parseNeed(at, readMap(at, 'the requirement', QUORUMS), files, drivers, depth + 1);
    }
    const load = Object.hasOwn(drivers, format) ? drivers[format] : undefined;
    if (load !== undefined)
        return await bind((await load()), format, value, files);
    if (LATER_FORMATS.includes(format)) {
        throw new failure/* Failure */.HR('unsupported', `${placeOf(key)}: this version of Seaworthy does not verify ${format} signatures yet`, {
            reference: at.file,
            hint: `It verifies ${Object.keys(drivers).join(', ')}. Remove the entry, or use a version that has ${format}.`,
        });
    }
    const nearest = (0,runtime_nearest/* nearestWord */.z)(format, [...formats, ...QUORUMS]);
    const all = `There are ${[...formats, ...QUORUMS].join(', ')}.`;
    throw misplaced(key, `there is no signature format "${clip(format)}"`, nearest === undefined ? all : `Did you mean ${nearest}?`);
}
async function bind(driver, format, at, files) {
    const place = placeOf(at);
    const requirement = await driver.parse(plain(at), `${place}: ${format}`, files);
    const { evidence, lockEntry } = driver;
    return {
        kind: 'requirement',
        format: driver.format,
        place,
        value: requirement,
        prepare: (reference, context) => driver.prepare?.(reference, requirement, context),
        check: (subject, context) => driver.check(subject, requirement, context),
        evidence: evidence && ((reference, context) => evidence.call(driver, reference, requirement, context)),
        lockEntry: lockEntry && ((reference, context) => lockEntry.call(driver, reference, requirement, context)),
    };
}
/** The same requirement twice would count as two. */
function checkTwins(items, name) {
    const seen = new Map();
    for (const item of items) {
        const key = JSON.stringify(sorted(plain(item)));
        const twin = seen.get(key);
        if (twin !== undefined) {
            throw misplaced(item, `${name} has the same requirement on line ${twin.line} already`, 'Each counts once; remove one.');
        }
        seen.set(key, item);
    }
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]);
}
//# sourceMappingURL=parse-need.js.map
// EXTERNAL MODULE: ./lib/trust/policy/image-pattern.js
var image_pattern = __webpack_require__(87131);
;// CONCATENATED MODULE: ./lib/trust/policy/parse-patterns.js


/** The list `images` of a rule or a waiver. */
function parsePatterns(at) {
    const patterns = readList(at, 'images').map((item) => {
        const pattern = (0,image_pattern/* parseImagePattern */.Fq)(readText(item, 'an image pattern'));
        if ('wrong' in pattern)
            throw misplaced(item, `the pattern ${clip(String(item.value))}: ${pattern.wrong}`, pattern.hint);
        return pattern;
    });
    if (patterns.length === 0)
        throw misplaced(at, 'images is empty', 'Write at least one pattern.');
    return patterns;
}
//# sourceMappingURL=parse-patterns.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-waiver.js


const DAY_MS = 24 * 60 * 60 * 1000;
const KEYS = ['images', 'reason', 'owner', 'until', 'require'];
/** Reads one entry of `waivers`: everything but `require` is needed, so that somebody answers for it and it ends. */
function parseWaiver(at) {
    const get = readMap(at, 'a waiver', KEYS);
    const need = (key, hint) => {
        const found = get(key);
        if (found === undefined)
            throw misplaced(at, `the waiver has no "${key}"`, hint);
        return found;
    };
    const images = need('images', 'Write images: ["docker.io/library/debian:*"].');
    const reason = need('reason', 'Say why the images may pass unsigned.');
    const owner = need('owner', 'Say who answers for it: owner: "@acme/sec".');
    const until = need('until', 'Say on which day it ends: until: 2027-03-01.');
    const require = get('require');
    if (require !== undefined)
        readWord(require, 'require', ['digest']);
    return {
        images: parsePatterns(images),
        reason: readText(reason, 'reason'),
        owner: readText(owner, 'owner'),
        ...readDay(until),
        requireDigest: require !== undefined,
        place: placeOf(at),
    };
}
/** A day that there is. The waiver holds through the end of it, UTC. */
function readDay(at) {
    const text = typeof at.value === 'string' ? at.value : '';
    const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (!Number.isNaN(start) && new Date(start).toISOString().startsWith(text))
        return { until: text, ends: start + DAY_MS };
    throw misplaced(at, `until cannot be ${describe(at)}`, 'Write a day as YYYY-MM-DD, e.g. 2027-03-01.');
}
//# sourceMappingURL=parse-waiver.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/read-yaml.js


/** A policy is written by people. */
const SIZE_MAX = 256 * 1024;
const read_yaml_DEPTH_MAX = 32;
/**
 * Reads one YAML 1.2 document (or JSON) into values that know where they stand. Refuses what two readers could read differently or
 * what nobody needs here: keys said twice, aliases, anchors, tags, merge keys, keys that are no text, several documents.
 * Throws `Failure('invalid')` with `file:line:column`.
 */
async function readYaml(bytes, file) {
    if (bytes.byteLength > SIZE_MAX) {
        throw new failure/* Failure */.HR('invalid', `${file} has ${bytes.byteLength} bytes; at most ${SIZE_MAX} are read`, {
            reference: file,
        });
    }
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(decode(bytes, file), {
        lineCounter: lines,
        schema: 'core',
        version: '1.2',
        merge: false,
        uniqueKeys: true,
        prettyErrors: false,
        // 'silent' would also keep quiet about a second document.
        logLevel: 'error',
    });
    return convertDocument(document, lines, file, yaml);
}
function decode(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('invalid', `${file} is not UTF-8 text`, { reference: file, cause });
    }
}
function convertDocument(document, lines, file, yaml) {
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col), value: null };
    };
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
        const message = problem.code === 'DUPLICATE_KEY' ? 'the key is there twice' : `it is not YAML: ${problem.message}`;
        throw misplaced(at(problem.pos[0]), message, hintFor(problem.code), problem);
    }
    return document.contents === null ? at(0) : new Converter(yaml, at).convert(document.contents, 0);
}
function hintFor(code) {
    if (code === 'DUPLICATE_KEY')
        return 'Keep one of the two; readers differ in which of them counts.';
    if (code === 'MULTIPLE_DOCS')
        return 'A policy is one document: remove the line "---" and what follows.';
    return code === 'TAB_AS_INDENT' ? 'Indent with blanks.' : undefined;
}
/** The nodes of the library into values that know where they stand. */
class Converter {
    #yaml;
    #at;
    constructor(yaml, at) {
        this.#yaml = yaml;
        this.#at = at;
    }
    convert(node, depth) {
        const { isAlias, isMap, isSeq } = this.#yaml;
        const place = this.#at(node.range[0]);
        if (depth > read_yaml_DEPTH_MAX)
            throw misplaced(place, `it is nested deeper than ${read_yaml_DEPTH_MAX}`);
        if (isAlias(node))
            throw misplaced(place, 'aliases (*name) are not read here', 'Write the value out.');
        if (node.anchor !== undefined) {
            throw misplaced(place, 'anchors (&name) are not read here', 'Write the value out where it is used.');
        }
        if (node.tag !== undefined) {
            throw misplaced(place, `tags (${clip(node.tag)}) are not read here`, 'Write the plain value.');
        }
        if (isMap(node))
            return { ...place, value: this.#map(node.items, depth) };
        if (isSeq(node))
            return { ...place, value: node.items.map((item) => this.convert(item, depth + 1)) };
        return { ...place, value: scalar(node, place) };
    }
    #map(pairs, depth) {
        const map = new Map();
        for (const { key, value } of pairs) {
            const name = this.convert(key, depth + 1);
            if (typeof name.value !== 'string')
                throw misplaced(name, 'a key is not a text', 'Put it in quotes.');
            if (name.value === '<<')
                throw misplaced(name, 'merge keys (<<) are not read here', 'Write the values out.');
            map.set(name.value, {
                key: name,
                value: value === null ? { ...name, value: null } : this.convert(value, depth + 1),
            });
        }
        return map;
    }
}
function scalar({ value }, place) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return value;
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return value;
    throw misplaced(place, 'the number is not a whole one', 'Put it in quotes if a text is meant.');
}
//# sourceMappingURL=read-yaml.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/parse-policy.js






/**
 * Reads a policy strictly: what is not understood is an error that names its `file:line:column` and the nearest right word, since a rule that is
 * passed over in silence would let images through. Throws `Failure('invalid')`; `Failure('unsupported')` for a
 * signature format that this version does not verify.
 */
async function parsePolicy(bytes, { file, files, drivers, label }) {
    const root = await readYaml(bytes, file);
    if (root.value === null)
        throw misplaced(root, 'the policy is empty', 'Begin with "version: 1".');
    const get = readMap(root, 'the policy', ['version', 'mode', 'unmatched', 'rules', 'waivers']);
    checkVersion(get('version'), root);
    const [mode, unmatched, waivers] = [get('mode'), get('unmatched'), get('waivers')];
    const rules = [];
    const list = get('rules');
    const items = list === undefined ? [] : readList(list, 'rules');
    for (const [position, item] of items.entries())
        rules.push(await parseRule(item, position, files, drivers));
    checkPatterns(rules, items);
    return {
        label: label ?? file,
        mode: mode === undefined ? 'enforce' : readWord(mode, 'mode', ['audit', 'enforce']),
        unmatched: unmatched === undefined ? 'fail' : readWord(unmatched, 'unmatched', ['fail', 'warn']),
        rules,
        waivers: waivers === undefined ? [] : readList(waivers, 'waivers').map(parseWaiver),
    };
}
function checkVersion(version, root) {
    if (version?.value === 1)
        return;
    if (version === undefined)
        throw misplaced(root, 'the policy does not say its version', 'Begin with "version: 1".');
    throw misplaced(version, 'this version of Seaworthy reads policies of version 1', 'Write "version: 1".');
}
async function parseRule(at, position, files, drivers) {
    const get = readMap(at, 'a rule', ['images', 'platforms', ...QUORUMS]);
    const images = get('images');
    if (images === undefined)
        throw misplaced(at, 'the rule does not say which images', 'Write images: ["ghcr.io/acme/**"].');
    const platforms = get('platforms');
    return {
        position,
        images: parsePatterns(images),
        need: await parseNeed(at, get, files, drivers),
        platforms: platforms === undefined ? { kind: 'index' } : parsePlatformRule(platforms),
    };
}
function parsePlatformRule(at) {
    if (!Array.isArray(at.value)) {
        const kind = readWord(at, 'platforms', ['index', 'all', 'selected']);
        return kind === 'selected' ? { kind, platforms: undefined } : { kind };
    }
    const platforms = readList(at, 'platforms').map((item) => {
        const text = readText(item, 'a platform');
        try {
            return (0,image_platform/* parsePlatform */.Y8)(text);
        }
        catch (cause) {
            throw misplaced(item, `"${clip(text)}" is no platform`, 'Write os/architecture[/variant], e.g. linux/amd64.', cause);
        }
    });
    if (platforms.length === 0)
        throw misplaced(at, 'platforms is empty', 'Write index, all, selected, or a list.');
    return { kind: 'selected', platforms };
}
/** A pattern in two rules would leave open which of them counts. */
function checkPatterns(rules, items) {
    const seen = new Map();
    for (const { position, images } of rules) {
        for (const { text, parts, tag } of images) {
            const key = JSON.stringify([parts, tag === '*' ? null : (tag ?? null)]);
            const other = seen.get(key);
            if (other !== undefined) {
                throw misplaced(items[position], `the pattern ${text} is in rule ${other + 1} already`, 'Each pattern belongs to one rule; put what is needed into allOf or anyOf there.');
            }
            seen.set(key, position);
        }
    }
}
//# sourceMappingURL=parse-policy.js.map
;// CONCATENATED MODULE: ./lib/trust/policy/quick-policy.js



/** A policy with one rule, for every image. Throws `Failure('usage')` when nothing says which root is trusted. */
async function quickPolicy({ dctServer, pins, tofu }, files) {
    if (pins.length === 0 && !tofu) {
        throw new failure/* Failure */.HR('usage', 'nothing says which root of trust is the right one', {
            hint: 'Give --pin keyid:… (seaworthy trust inspect shows it), or --tofu to believe whatever the server shows.',
        });
    }
    const dct = {
        ...(dctServer === undefined ? {} : { server: dctServer }),
        ...(pins.length === 0 ? {} : { pins }),
        ...(tofu ? { tofu } : {}),
    };
    const text = JSON.stringify({ version: 1, rules: [{ images: ['**'], allOf: [{ dct }] }] });
    try {
        return await parsePolicy(Buffer.from(text), { file: 'the command line', files, drivers: DRIVERS });
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        throw new failure/* Failure */.HR('usage', error.message.replace(/^the command line:\d+:\d+: /, ''), {
            hint: error.hint,
            cause: error,
        });
    }
}
//# sourceMappingURL=quick-policy.js.map
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/trust/choose-rule.js
var choose_rule = __webpack_require__(23184);
;// CONCATENATED MODULE: ./lib/trust/evaluate-need.js

/**
 * Checks a manifest against what is needed. Everything is checked, also when less would do, so that the report tells of all of it. What
 * could not be checked counts as neither: the need is `unchecked` where it might have been met had it been checked.
 */
async function evaluateNeed(need, subject, context) {
    if (need.kind === 'requirement')
        return await evaluateRequirement(need, subject, context);
    const parts = await Promise.all(need.of.map((part) => evaluateNeed(part, subject, context)));
    return combine(need, parts);
}
/** Asks for what all requirements will want to know of an image, so that it is on its way while the image is resolved. */
function prepareNeed(need, reference, context) {
    if (need.kind === 'requirement')
        need.prepare(reference, context);
    else
        for (const part of need.of)
            prepareNeed(part, reference, context);
}
async function evaluateRequirement({ format, place, check }, subject, context) {
    const label = `${format} (${place})`;
    try {
        const finding = await check(subject, context);
        const { verdict, proofs, unproven, warnings } = sound(finding);
        const reasons = verdict === 'verified' ? [] : finding.reasons.map((reason) => `${label}: ${reason}`);
        return {
            verdict,
            proofs: verdict === 'verified' ? proofs : [],
            reasons: verdict !== 'verified' && reasons.length === 0 ? [`${label}: it gave no reason`] : reasons,
            unproven: unproven.map((what) => `${format}: ${what}`),
            warnings: warnings.map((what) => `${label}: ${what}`),
        };
    }
    catch (error) {
        // An interruption is no finding; anything else that a driver throws is a check that was not made.
        if (context.runtime.signal?.aborted === true)
            throw error;
        const reason = error instanceof failure/* Failure */.HR ? error.message : `it broke: ${error?.message ?? error}`;
        return { verdict: 'unchecked', proofs: [], reasons: [`${label}: ${reason}`], unproven: [], warnings: [] };
    }
}
/** A verified finding without a proof proves nothing. */
function sound(finding) {
    if (finding.verdict !== 'verified' || finding.proofs.length > 0)
        return finding;
    return { ...finding, verdict: 'unchecked', reasons: ['it says verified and gives no proof'] };
}
function combine({ name, count, of }, parts) {
    const met = parts.filter(({ verdict }) => verdict === 'verified');
    const open = parts.filter(({ verdict }) => verdict === 'unchecked');
    const unmet = parts.filter(({ verdict }) => verdict !== 'verified');
    const all = (list, key) => [
        ...new Set(list.flatMap((part) => part[key])),
    ];
    // n of m signers are n only when they are different ones.
    const hold = name === 'atLeast' ? differentKeys(met) : met.length;
    if (hold >= count) {
        return {
            verdict: 'verified',
            proofs: met.flatMap(({ proofs }) => proofs),
            reasons: [],
            unproven: all(met, 'unproven'),
            // An alternative that failed was not needed, and may be a sign of trouble all the same.
            warnings: [...all(parts, 'warnings'), ...all(unmet, 'reasons').map((reason) => `not needed: ${reason}`)],
        };
    }
    const tally = of.length > 1 ? [`${name}: ${hold} of the ${count} needed (of ${of.length}) hold`] : [];
    const twins = hold < met.length ? ['atLeast: one key stands behind several of those that hold, and counts once'] : [];
    return {
        verdict: hold + open.length >= count ? 'unchecked' : 'violated',
        proofs: [],
        reasons: [...tally, ...twins, ...all(unmet, 'reasons')],
        unproven: [],
        warnings: all(parts, 'warnings'),
    };
}
/** How many of these can each be given a key of their own among those that prove them (a matching, by augmenting paths). */
function differentKeys(met) {
    const takenBy = new Map();
    const keysOf = met.map(({ proofs }) => [...new Set(proofs.map(({ format, key }) => `${format} ${key}`))]);
    const place = (part, tried) => {
        for (const key of keysOf[part]) {
            if (tried.has(key))
                continue;
            tried.add(key);
            const other = takenBy.get(key);
            if (other === undefined || place(other, tried)) {
                takenBy.set(key, part);
                return true;
            }
        }
        return false;
    };
    return met.filter((_, part) => place(part, new Set())).length;
}
//# sourceMappingURL=evaluate-need.js.map
;// CONCATENATED MODULE: ./lib/trust/evaluate-platforms.js

/** More entries than any image has; each costs a check. */
const ENTRIES_MAX = 256;
/**
 * Checks as many manifests of an image as the rule asks for. The signature on an index covers all it lists, so the index comes first; only when
 * it is not verified are platforms looked at. With `all`, one result: every entry has to be verified by itself. With `selected`, one result
 * for each platform with that platform's digest, since the index's digest would carry entries nobody verified.
 */
async function evaluatePlatforms(rule, reference, document, selected, evaluate) {
    const { descriptor, content } = document;
    const whole = { ...(await evaluate({ reference, descriptor })), digest: descriptor.digest, platform: null };
    if (content.kind === 'manifest' || rule.kind === 'index' || whole.verdict === 'verified')
        return [whole];
    if (content.manifests.length > ENTRIES_MAX) {
        return [worse(whole, [`the index lists ${content.manifests.length} manifests; at most ${ENTRIES_MAX} are checked`])];
    }
    // Under its digest alone: what is said of the tag is said of the index.
    const { registry, repository } = reference;
    const checkEntry = (entry) => {
        const { platform: _, ...own } = entry;
        return evaluate({ reference: { registry, repository, digest: entry.digest }, descriptor: own });
    };
    if (rule.kind === 'all')
        return [await evaluateAll(whole, content, checkEntry)];
    const wanted = rule.platforms ?? selected;
    if (wanted.length === 0) {
        return [worse(whole, ['the rule is about selected platforms, and none was selected: name them with platforms'])];
    }
    return await Promise.all(wanted.map((platform) => evaluateOne(whole, content, platform, checkEntry)));
}
async function evaluateAll(whole, index, check) {
    const digests = new Set(index.manifests.map(({ digest }) => digest));
    const entries = index.manifests.filter((entry) => !isAttestation(entry, digests));
    if (entries.length === 0)
        return worse(whole, ['the index lists no platform']);
    const results = await Promise.all(entries.map(async (entry) => ({ name: nameOf(entry), ...(await check(entry)) })));
    const failed = results.filter(({ verdict }) => verdict !== 'verified');
    if (failed.length === 0) {
        const apart = index.manifests.length - entries.length;
        return {
            ...whole,
            verdict: 'verified',
            proofs: results.flatMap(({ proofs }) => proofs),
            reasons: [],
            unproven: [
                ...new Set(results.flatMap(({ unproven }) => unproven)),
                'the index itself: every platform in it is verified, which of them belong together is not',
                ...(apart === 0 ? [] : [`${apart} attestation manifests in the index`]),
            ],
            warnings: [...new Set([...whole.warnings, ...results.flatMap(({ warnings }) => warnings)])],
        };
    }
    const isViolated = failed.some(({ verdict }) => verdict === 'violated') && whole.verdict === 'violated';
    return {
        ...whole,
        verdict: isViolated ? 'violated' : 'unchecked',
        reasons: [
            ...whole.reasons,
            ...failed.flatMap(({ name, reasons }) => reasons.map((reason) => `${name}: ${reason}`)),
        ],
    };
}
async function evaluateOne(whole, index, platform, check) {
    const name = (0,image_platform/* formatPlatform */.Bq)(platform);
    const entry = (0,image_platform/* choosePlatform */.xV)(index.manifests, platform);
    if (entry === undefined)
        return { ...worse(whole, [`the image has no platform ${name}`]), platform: name };
    const own = await check(entry);
    // The index could have covered it, had it been checked.
    const verdict = own.verdict === 'violated' && whole.verdict === 'unchecked' ? 'unchecked' : own.verdict;
    return { ...own, verdict, digest: entry.digest, platform: name };
}
/** What BuildKit puts beside a platform: it says so, belongs to an entry of the same index, and no machine would run it. */
function isAttestation({ annotations, platform }, digests) {
    const subject = annotations?.['vnd.docker.reference.digest'] ?? '';
    return (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
        digests.has(subject) &&
        platform?.os === 'unknown' &&
        platform.architecture === 'unknown');
}
function worse(whole, reasons) {
    return { ...whole, reasons: [...reasons, ...whole.reasons] };
}
function nameOf({ platform, digest }) {
    return platform === undefined ? digest : `${(0,image_platform/* formatPlatform */.Bq)(platform)} (${digest})`;
}
//# sourceMappingURL=evaluate-platforms.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/trust/verify-report.js
var verify_report = __webpack_require__(68928);
;// CONCATENATED MODULE: ./lib/trust/verify-images.js








/**
 * Verifies images under a policy. Each is resolved once, its bytes hashed by us, and everything after that is about that digest. Never
 * throws for what it finds: what cannot be reached or read is `unchecked` or `violated` in the report. In the order given; an image
 * that is given twice is checked once.
 */
async function verifyImages(images, policy, world, options = {}) {
    const now = options.now ?? world.runtime.clock.now();
    const { lock, offline } = options;
    const verdicts = await (0,trust_context/* withTrustContext */.c)(world, { now, lock, offline }, (context) => (0,limit/* mapLimited */.b)(withoutTwins(images), options.concurrency ?? 8, (image) => verifyImage(image, policy, context, options)));
    return (0,verify_report/* reportVerdicts */.Z_)({
        mode: options.mode ?? policy.mode,
        policy: policy.label,
        now,
        images: verdicts.flat(),
        reasons: [
            ...(images.length === 0 && options.allowEmpty !== true ? ['no image was named, so nothing was checked'] : []),
            ...(options.reasons ?? []),
        ],
        warnings: [...(options.warnings ?? []), ...endedWaivers(policy, now)],
    });
}
async function verifyImage(image, policy, context, options) {
    const { reference: text, locations = [] } = image;
    const base = { ...NOTHING, reference: text, locations };
    let reference;
    try {
        reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
    }
    catch (error) {
        return [{ ...base, verdict: 'violated', rule: 'no rule: it is no reference', reasons: [messageOf(error)] }];
    }
    const chosen = (0,choose_rule/* chooseRule */._)(policy, reference);
    const { applied, refused } = (0,choose_rule/* chooseWaiver */.S)(policy, reference, context.now());
    const waived = applied === undefined ? null : { reason: applied.reason, owner: applied.owner, until: applied.until };
    const finish = (verdict, excuse = waived) => verdict.verdict === 'verified' ? verdict : { ...verdict, waived: excuse, reasons: [...verdict.reasons, ...refused] };
    if (chosen !== undefined)
        prepareNeed(chosen.rule.need, reference, context);
    let document;
    try {
        document = await resolveOnce(reference, context, options.offline);
    }
    catch (error) {
        if (context.runtime.signal?.aborted === true)
            throw error;
        const rule = chosen?.label ?? 'no rule matches';
        // What was not even found cannot be let pass.
        return [finish({ ...base, verdict: verdictOf(error), rule, reasons: [verify_images_describe(error)] }, null)];
    }
    const { digest } = document.descriptor;
    const found = { ...base, digest, pinned: `${(0,image_reference/* repositoryOf */._M)(reference)}@${digest}` };
    if (chosen === undefined) {
        const excuse = policy.unmatched === 'warn' ? UNMATCHED : null;
        const reasons = [`no rule of ${policy.label} matches ${(0,image_reference/* canonical */.$N)(reference)}`];
        return [finish({ ...found, verdict: 'violated', rule: 'no rule matches', reasons }, waived ?? excuse)];
    }
    const { rule, label } = chosen;
    const evaluations = await evaluatePlatforms(rule.platforms, reference, document, options.platforms ?? [], (subject) => evaluateNeed(rule.need, subject, context));
    return evaluations.map((evaluation) => finish(verdictFrom(evaluation, found, reference, label)));
}
function verdictFrom({ digest, platform, ...evaluation }, found, reference, rule) {
    return { ...found, digest, pinned: `${(0,image_reference/* repositoryOf */._M)(reference)}@${digest}`, platform, ...evaluation, rule };
}
/** The manifest a reference means, read and hashed once. A digest in the reference has to be that of the bytes. */
async function resolveOnce(reference, context, offline) {
    if (offline === undefined) {
        const registry = await context.registry(reference.registry);
        return await registry.repository(reference.repository).readManifest((0,image_reference/* targetOf */.$r)(reference));
    }
    const document = await offline.manifest(reference);
    if (document !== undefined)
        return document;
    throw new failure/* Failure */.HR('not-found', `${offline.label} has no ${(0,image_reference/* canonical */.$N)(reference)}`, {
        reference: (0,image_reference/* canonical */.$N)(reference),
        hint: 'Export it while its registry can be reached: seaworthy trust export.',
    });
}
/** Bytes that are not what they should be are a violation; everything else means that nothing could be checked. */
function verdictOf(error) {
    return error instanceof failure/* Failure */.HR && (error.code === 'mismatch' || error.code === 'invalid') ? 'violated' : 'unchecked';
}
function verify_images_describe(error) {
    const hint = error instanceof failure/* Failure */.HR && error.hint !== undefined ? ` ${error.hint}` : '';
    return `it could not be read: ${messageOf(error)}${hint === '' ? '' : `.${hint}`}`;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Each image once, with all the places it stands at. */
function withoutTwins(images) {
    const byReference = new Map();
    for (const image of images) {
        const twin = byReference.get(image.reference);
        const locations = [...(twin?.locations ?? []), ...(image.locations ?? [])];
        byReference.set(image.reference, { ...image, locations });
    }
    return [...byReference.values()];
}
function endedWaivers({ waivers }, now) {
    return waivers
        .filter(({ ends }) => now >= ends)
        .map(({ place, owner, until }) => `${place}: the waiver of ${owner} ended on ${until} and is not applied`);
}
const UNMATCHED = { reason: 'no rule matches, and the policy says unmatched: warn', owner: null, until: null };
const NOTHING = {
    digest: null,
    pinned: null,
    verdict: 'unchecked',
    platform: null,
    waived: null,
    rule: '',
    proofs: [],
    reasons: [],
    unproven: [],
    warnings: [],
    locations: [],
};
//# sourceMappingURL=verify-images.js.map
// EXTERNAL MODULE: ./lib/ship/trust-files.js
var trust_files = __webpack_require__(59942);
;// CONCATENATED MODULE: ./lib/ship/verify.js











/** Verifies images under the repository's policy and lock, or under a quick check. */
async function verify_verify(request, connections) {
    const { runtime } = connections;
    const { policy, lock, warnings, reasons } = await loadPolicy(request, runtime);
    const archive = request.offline === undefined ? undefined : await openEvidencePath(request.offline, runtime);
    try {
        const offline = archive === undefined ? undefined : await openEvidence(archive, request.offline);
        return await verifyImages(request.images, policy, connections, {
            warnings,
            reasons,
            ...(lock === undefined ? {} : { lock }),
            ...(offline === undefined ? {} : { offline }),
            ...(request.mode === undefined ? {} : { mode: request.mode }),
            ...(request.now === undefined ? {} : { now: request.now }),
            ...(request.allowEmpty === undefined ? {} : { allowEmpty: request.allowEmpty }),
            ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
            ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
        });
    }
    finally {
        await archive?.close();
    }
}
/**
 * Reads policy and lock: from the base commit where one is given, so that a pull request is not judged by a policy that it brings along. A
 * base without a policy has no gate yet, and the pull request that brings it is judged by its own.
 */
async function loadPolicy(request, runtime) {
    const { root, quick } = request;
    const policyFile = fromRoot(root, request.policyFile);
    const lockFile = fromRoot(root, request.lockFile);
    const here = (0,trust_files.workingFiles)(root);
    const base = request.base === undefined ? here : await (0,trust_files.filesAt)(request.base, root, request.githubToken ?? '', runtime);
    // What lies outside of the repository is no part of the change.
    const there = { ...base, find: (path) => (isInside(root, path) ? base.find(path) : here.find(path)) };
    const lockBytes = await there.find(lockFile);
    const lock = lockBytes === undefined ? undefined : parseTrustLock(lockBytes, lockFile);
    if (quick !== undefined) {
        return { policy: await quickPolicy(quick, here), lock, warnings: [], reasons: [], changed: [] };
    }
    const atBase = await there.find(policyFile);
    const bytes = atBase ?? (await here.find(policyFile));
    if (bytes === undefined)
        throw noPolicy(policyFile, there);
    const from = atBase === undefined ? here : there;
    const used = new Set();
    const files = {
        read: async (path) => {
            used.add(path);
            return await from.read(path);
        },
    };
    const label = from.label === '' ? policyFile : `${policyFile} at ${from.label}`;
    const policy = await parsePolicy(bytes, { file: policyFile, files, drivers: DRIVERS, label });
    if (base === here)
        return { policy, lock, warnings: [], reasons: [], changed: [] };
    const changed = await changesOf([policyFile, lockFile, ...used], there, here);
    return {
        policy,
        lock,
        changed,
        warnings: changed.map((path) => warningOf(path, policyFile, atBase, there.label)),
        reasons: lock === undefined ? [] : await loweredBy(lock, lockFile, here),
    };
}
/** Inside the repository as a path from its root, however it was written. */
function fromRoot(root, path) {
    const inside = (0,external_node_path_.relative)((0,external_node_path_.resolve)(root), (0,external_node_path_.resolve)(root, path));
    return inside === '' || inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? path : inside.replaceAll('\\', '/');
}
function isInside(root, path) {
    return !(0,external_node_path_.relative)((0,external_node_path_.resolve)(root), (0,external_node_path_.resolve)(root, path)).startsWith('..');
}
function warningOf(path, policyFile, atBase, label) {
    if (path === policyFile && atBase === undefined) {
        return `${path} is new: ${label} has none, so this change is judged by the policy it brings; have it reviewed`;
    }
    return `${path} is changed here; what counts is that of ${label}. Have it reviewed by its code owners`;
}
async function changesOf(paths, there, here) {
    const changed = [];
    for (const path of paths) {
        const [before, now] = await Promise.all([there.find(path), here.find(path)]);
        const isSame = before === undefined || now === undefined ? before === now : Buffer.compare(before, now) === 0;
        if (!isSame)
            changed.push(path);
    }
    return changed;
}
/** A lock that takes protection away is a violation here, where it is proposed. */
async function loweredBy(before, lockFile, here) {
    const bytes = await here.find(lockFile);
    if (bytes === undefined)
        return [`${lockFile} is removed by this change`];
    try {
        return loweredIn(before, parseTrustLock(bytes, lockFile)).map((what) => `${lockFile} is lowered: ${what}`);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return [`${lockFile} cannot be read after this change: ${error.message}`];
        throw error;
    }
}
function noPolicy(file, { label }) {
    return new failure/* Failure */.HR('not-found', `there is no policy ${file}${label === '' ? '' : `, neither here nor at ${label}`}`, {
        reference: file,
        hint: 'Write one (docs/trust.md shows a short one), name another with --policy or the input policy, or check one image with --pin.',
    });
}
/** An archive of evidence: a folder with a layout, or a tar of one. */
async function openEvidencePath(path, runtime) {
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw new failure/* Failure */.HR('not-found', `there is no archive ${path}`, { reference: path, cause });
    });
    if (found.isDirectory())
        return await (await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(3536)]).then(__webpack_require__.bind(__webpack_require__, 33917))).openLayout(path, runtime);
    return await (await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 59978))).openArchive(path, runtime);
}
//# sourceMappingURL=verify.js.map

/***/ }),

/***/ 23184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chooseWaiver),
/* harmony export */   _: () => (/* binding */ chooseRule)
/* harmony export */ });
/* harmony import */ var _policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87131);

/** The rule with the most specific pattern that matches; of two alike, the first in the file. Undefined when none does. */
function chooseRule({ rules }, reference) {
    const matching = rules.flatMap((rule) => rule.images.filter((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)).map((pattern) => ({ rule, pattern })));
    // The sort is stable.
    const [best] = matching.sort((a, b) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSpecificity */ .mk)(a.pattern, b.pattern));
    if (best === undefined)
        return undefined;
    return { rule: best.rule, label: `rule ${best.rule.position + 1}: ${best.pattern.text}` };
}
/** Which waiver holds for a reference at a moment (milliseconds since the epoch), and why others that match do not. */
function chooseWaiver({ waivers }, reference, now) {
    const matching = waivers.filter(({ images }) => images.some((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)));
    const refused = [];
    const holding = matching.filter(({ place, owner, until, ends, requireDigest }) => {
        if (now >= ends)
            refused.push(`the waiver of ${owner} (${place}) ended on ${until}`);
        else if (requireDigest && reference.digest === undefined) {
            refused.push(`the waiver of ${owner} (${place}) holds only for a reference that is pinned by its digest`);
        }
        else
            return true;
        return false;
    });
    const [applied] = holding.sort((a, b) => b.ends - a.ends);
    return { applied, refused: applied === undefined ? refused : [] };
}
//# sourceMappingURL=choose-rule.js.map

/***/ }),

/***/ 87133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ EMPTY_TYPE),
/* harmony export */   $j: () => (/* binding */ EVIDENCE_TYPE),
/* harmony export */   B$: () => (/* binding */ EVIDENCE_TAG),
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   DE: () => (/* binding */ CREATED),
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   ly: () => (/* binding */ TITLE),
/* harmony export */   w6: () => (/* binding */ tagsFile)
/* harmony export */ });
/** What an archive of evidence is: an OCI layout with one artifact for each repository, whose layers are files with a title. */
const EVIDENCE_TYPE = 'application/vnd.seaworthy.evidence.v1';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const TITLE = 'org.opencontainers.image.title';
const CREATED = 'org.opencontainers.image.created';
/** Annotation of an artifact: the repository it is about. */
const REPOSITORY = 'dev.seaworthy.repository';
/** The tag an artifact has in the layout, after its repository's name. */
const EVIDENCE_TAG = 'seaworthy-evidence';
/** The file that says what each tag of the repository meant: `{"1.4.2": "sha256:…"}`. */
function tagsFile(repository) {
    return `images/${repository}/tags.json`;
}
/** The bytes of a manifest or index of the repository. */
function manifestFile(repository, digest) {
    return `images/${repository}/${digest.replace(':', '-')}`;
}
//# sourceMappingURL=evidence-format.js.map

/***/ }),

/***/ 87131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ parseImagePattern),
/* harmony export */   mk: () => (/* binding */ compareSpecificity),
/* harmony export */   x7: () => (/* binding */ matchesImage)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);

const LENGTH_MAX = 512;
const HOST = /^(?:[a-z0-9*][a-z0-9.*-]*|\[[a-f0-9:]+\])(?::(?:[0-9]+|\*))?$/;
const PART = /^[a-z0-9*][a-z0-9._*-]*$/;
const TAG = /^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$/;
/** Reads a pattern; the text of what is wrong with it otherwise. */
function parseImagePattern(text) {
    if (text.length > LENGTH_MAX)
        return { wrong: 'it is too long', hint: `At most ${LENGTH_MAX} characters.` };
    if (text.includes('@')) {
        return { wrong: 'it has a digest', hint: 'Leave it out; a waiver with "require: digest" wants pinned references.' };
    }
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash + 1);
    const hasTag = colon >= 0 && (slash >= 0 || !/^:[0-9]+$/.test(text.slice(colon)));
    const [path, tag] = hasTag ? [text.slice(0, colon), text.slice(colon + 1)] : [text, undefined];
    const [written = '', ...rest] = path.split('/');
    const host = written === '**' ? written : written.includes('*') ? written.toLowerCase() : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeRegistry */ .l5)(written);
    if (tag !== undefined && !TAG.test(tag))
        return {
            wrong: `"${tag}" is no pattern of a tag`,
            hint: 'Letters, digits, "_", "." and "-", with "*" for any of them.',
        };
    if (host !== '**') {
        if (!isHost(host) || rest.length === 0) {
            return {
                wrong: 'it does not begin with a registry',
                hint: `Write the whole name, e.g. docker.io/${rest.length === 0 ? 'library/' : ''}${path}, or **/${path} for every registry.`,
            };
        }
    }
    const bad = rest.find((part) => part !== '**' && (!PART.test(part) || part.includes('**')));
    if (bad !== undefined) {
        return {
            wrong: bad.includes('**') ? `"${bad}" mixes ** with other characters` : `"${bad}" is no part of an image's name`,
            hint: 'Parts are lowercase letters, digits, ".", "_" and "-", with "*" for any of them; ** stands alone between slashes.',
        };
    }
    return { text, parts: [host, ...rest], tag };
}
/** A host has a dot or a port, or is localhost; a wildcard may stand for those. */
function isHost(host) {
    return HOST.test(host) && !host.includes('**') && (host === 'localhost' || /[.:*]/.test(host));
}
function matchesImage({ parts, tag }, reference) {
    const names = [reference.registry.toLowerCase(), ...reference.repository.split('/')];
    if (!matchSequence(parts, names, (part) => part === '**', matchText, 1))
        return false;
    if (tag === undefined || tag === '*')
        return true;
    return reference.tag !== undefined && matchText(tag, reference.tag);
}
function matchText(pattern, text) {
    return matchSequence([...pattern], [...text], (char) => char === '*', (a, b) => a === b, 0);
}
/**
 * Whether items match patterns of which some stand for any number (at least `least`) of items. The last such pattern takes up
 * what is too much, which is enough: what an earlier one took needs no second look. Time is at most the product of the lengths.
 */
function matchSequence(patterns, items, isMany, matchOne, least) {
    let [p, i] = [0, 0];
    let retry;
    for (;;) {
        const pattern = patterns[p];
        if (pattern === undefined && i === items.length)
            return true;
        if (pattern !== undefined && isMany(pattern) && i + least <= items.length) {
            retry = { p, i: i + least };
            i += least;
            p++;
        }
        else if (pattern !== undefined && !isMany(pattern) && i < items.length && matchOne(pattern, items[i])) {
            p++;
            i++;
        }
        else if (retry !== undefined && retry.i < items.length) {
            retry = { p: retry.p, i: retry.i + 1 };
            p = retry.p + 1;
            i = retry.i;
        }
        else
            return false;
    }
}
/**
 * Which of two patterns is the more specific: negative when `a` is. The leftmost part in which they differ in kind decides: a plain part is
 * more specific than one with `*` (of two such, the one with more plain characters), that more than `*` alone, and that more than `**`.
 * Where the parts are alike, more parts come before fewer, and then the tag decides the same way, no tag being the least.
 */
function compareSpecificity(a, b) {
    for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
        const difference = rank(b.parts[i]) - rank(a.parts[i]);
        if (difference !== 0)
            return difference;
    }
    return rank(b.tag === '*' ? undefined : b.tag) - rank(a.tag === '*' ? undefined : a.tag);
}
function rank(part) {
    if (part === undefined)
        return 0;
    if (part === '**')
        return 1;
    if (!part.includes('*'))
        return 10_000;
    return 2 + part.replaceAll('*', '').length;
}
//# sourceMappingURL=image-pattern.js.map

/***/ }),

/***/ 81342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withTrustContext)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Runs a body with one context, in which drivers keep what images of one repository have in common. When the body is over, what drivers still have under way
 * (files they asked for in case they were needed) is cancelled. Offline, every way to a network is closed.
 */
async function withTrustContext(world, { now = world.runtime.clock.now(), lock, offline }, body) {
    const end = new AbortController();
    const { signal } = world.runtime;
    const context = {
        runtime: { ...world.runtime, signal: signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]) },
        registry: (host) => (offline === undefined ? world.registry(host) : noNetwork(host)),
        reach: (host) => (offline === undefined ? world.reach(host) : noNetwork(host)),
        now: () => now,
        lock,
        offline,
    };
    try {
        return await body(context);
    }
    finally {
        end.abort(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('cancelled', 'the verification is over'));
    }
}
async function noNetwork(host) {
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${host} is not asked: this verification is offline`);
}
//# sourceMappingURL=trust-context.js.map

/***/ })

};
