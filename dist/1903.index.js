export const id = 1903;
export const ids = [1903];
export const modules = {

/***/ 79005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ DOCKER_MANIFEST_FILE),
/* harmony export */   l: () => (/* binding */ parseDockerManifest)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const DOCKER_MANIFEST_FILE = 'manifest.json';
const MAX_BYTES = 64 * 1024 * 1024;
const IMAGES_MAX = 10_000;
/** Reads the `manifest.json` of `docker save` (moby image/spec/v1.2.md, "Combined Image JSON"). */
function parseDockerManifest(bytes, label) {
    const where = `${label}: ${DOCKER_MANIFEST_FILE}`;
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(bytes, where, { maxBytes: MAX_BYTES, maxDepth: 16 });
    if (!Array.isArray(value))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where} is not a list of images`);
    if (value.length > IMAGES_MAX)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where} lists more than ${IMAGES_MAX} images`);
    return value.map((item, i) => {
        if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item))
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: image ${i} is not an object`);
        const config = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(item, 'Config');
        if (typeof config !== 'string' || config === '')
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: image ${i} has no Config`);
        return {
            config: tarPath(config),
            repoTags: strings(item, 'RepoTags', `${where}: image ${i}`),
            layers: strings(item, 'Layers', `${where}: image ${i}`).map(tarPath),
        };
    });
}
function strings(item, key, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(item, key) ?? [];
    if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where}: ${key} is not a list of strings`);
}
/** Docker on Windows once wrote its own separators. */
function tarPath(path) {
    return path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
}
//# sourceMappingURL=docker-manifest.js.map

/***/ }),

/***/ 24426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ INDEX_FILE),
/* harmony export */   Nz: () => (/* binding */ checkLayoutVersion),
/* harmony export */   PM: () => (/* binding */ encodeLayoutVersion),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   yc: () => (/* binding */ IMAGE_NAME)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The file that says "this is a layout", and the version there has been so far (image-layout.md). */
const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
const REF_NAME = 'org.opencontainers.image.ref.name';
/** Where containerd and Docker write the whole reference; `ref.name` is then the tag alone. */
const IMAGE_NAME = 'io.containerd.image.name';
/** Reads `index.json` of an OCI image layout. */
function parseLayoutIndex(bytes, label) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, `${label}: ${INDEX_FILE}`);
    const manifests = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'manifests') ?? []) : undefined;
    if (!Array.isArray(manifests))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `${label}: ${INDEX_FILE} is no image index`);
    return manifests.map((manifest, i) => {
        const descriptor = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(manifest, `${label}: ${INDEX_FILE}: manifests[${i}]`);
        const name = descriptor.annotations?.[IMAGE_NAME] ?? descriptor.annotations?.[REF_NAME];
        return { descriptor, names: name === undefined || name === '' ? [] : [name] };
    });
}
/** `Failure('unsupported')` for a layout of a version that did not exist when this was written. */
function checkLayoutVersion(bytes, label) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, `${label}: ${LAYOUT_FILE}`);
    const version = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'imageLayoutVersion') : undefined;
    if (typeof version === 'string' && /^1\./.test(version))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `${label} is an image layout of version ${JSON.stringify(version ?? null)}, not 1.x`);
}
function encodeLayoutVersion() {
    return Buffer.from('{"imageLayoutVersion":"1.0.0"}');
}
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
//# sourceMappingURL=layout-index.js.map

/***/ }),

/***/ 84243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ LayoutReader)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51593);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57937);







/** Reads an OCI image layout wherever it is. What the names mean: {@link findEntry}. */
class LayoutReader {
    label;
    #source;
    constructor(source) {
        this.label = source.label;
        this.#source = source;
    }
    async resolve(name) {
        const entry = (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .findEntry */ .w4)(await this.#source.entries(), name, this.label, this.#source.tagRule);
        if (entry !== undefined) {
            const { mediaType, digest, size, artifactType } = entry.descriptor;
            return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
        }
        // Platform manifests are not listed by themselves.
        return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? (await this.#findManifest(name))?.descriptor : undefined;
    }
    async readManifest(name) {
        const descriptor = await this.resolve(name);
        if (descriptor === undefined)
            throw (0,_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(this.label, name);
        return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await this.#readSmall(descriptor), descriptor.mediaType, descriptor.digest);
    }
    isNear() {
        return true;
    }
    async statBlob(digest) {
        const size = await this.#source.blobSize(digest);
        return size === undefined ? undefined : { digest, size };
    }
    async *readBlob(blob, range, pages) {
        const size = await this.#source.blobSize(blob.digest);
        if (size === undefined)
            throw (0,_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(this.label, blob.digest);
        const stream = this.#source.streamBlob(blob.digest, range, pages);
        yield* range === undefined ? (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(stream, blob, this.label) : stream;
    }
    async *tags() {
        const entries = await this.#source.entries();
        yield* [...new Set((0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .eZ)(entries.filter((entry) => entry.names.length > 0)))].sort();
    }
    async *referrers(digest, artifactType) {
        const seen = new Set();
        for (const { descriptor } of await this.#source.entries()) {
            if (seen.has(descriptor.digest) || (await this.#source.blobSize(descriptor.digest)) === undefined)
                continue;
            seen.add(descriptor.digest);
            const document = await this.#findManifest(descriptor.digest);
            if (document?.content.subject?.digest !== digest)
                continue;
            const { content } = document;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...document.descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async close() {
        await this.#source.close();
    }
    /** A blob that turns out to be a manifest; undefined for everything else. */
    async #findManifest(digest) {
        const size = await this.#source.blobSize(digest);
        if (size === undefined || size > _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes)
            return undefined;
        const bytes = await this.#readSmall({ digest, size });
        try {
            return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR)
                return undefined;
            throw error;
        }
    }
    async #readSmall(blob) {
        return await (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)(this.readBlob(blob), _image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_LIMITS */ .T1.maxBytes, `${this.label}: the manifest ${blob.digest}`);
    }
}
//# sourceMappingURL=layout-reader.js.map

/***/ }),

/***/ 57937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ referenceForm),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/**
 * Finds the entry that a name means:
 * a digest (of the manifest, or the image ID, also as 64 bare digits); nothing at all, when there is only one image;
 * `@0`, `@1`... the position in the list; a name exactly as written; a reference in any of its forms (`debian` is
 * `docker.io/library/debian:latest`); a bare tag, when only one image has it (see {@link TagRule}).
 * Undefined when there is none; `Failure('usage')` when the name could mean several.
 */
function findEntry(entries, name, label, tags = 'any-form') {
    const digest = /^[0-9a-f]{64}$/.test(name) ? `sha256:${name}` : name;
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        return entries.find((entry) => entry.descriptor.digest === digest) ?? entries.find((entry) => entry.id === digest);
    }
    if (name === '')
        return onlyOne(entries, entries, name, label);
    if (/^@[0-9]+$/.test(name))
        return entries[Number(name.slice(1))];
    const exact = tags === 'as-written';
    const reference = exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) ? undefined : referenceForm(name);
    const rules = [
        (candidate) => candidate === name,
        (candidate) => reference !== undefined && referenceForm(candidate) === reference && !(exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(candidate)),
        (candidate) => !exact && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) && tagOf(candidate) === name,
    ];
    for (const rule of rules) {
        const found = entries.filter((entry) => entry.names.some(rule));
        if (found.length > 0)
            return onlyOne(found, entries, name, label);
    }
    return undefined;
}
/** One name for each entry that `findEntry` finds it by: what it is called, or its position. */
function namesOf(entries) {
    return entries.flatMap((entry, position) => (entry.names.length === 0 ? [`@${position}`] : entry.names));
}
/** The canonical form of a name that is a reference; the default tag is filled in. */
function referenceForm(name) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name)));
    }
    catch {
        return undefined;
    }
}
function tagOf(name) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name)).tag;
    }
    catch {
        return undefined;
    }
}
function onlyOne(found, all, name, label) {
    const [first] = found;
    if (found.every((entry) => entry.descriptor.digest === first?.descriptor.digest))
        return first;
    const listed = namesOf(all);
    const shown = listed.slice(0, 10).join(', ') + (listed.length > 10 ? ', …' : '');
    const message = name === '' ? `${label} has ${all.length} images` : `${label} has several images named ${name}`;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', message, { hint: `Name one of them: ${shown}; or its digest.` });
}
//# sourceMappingURL=names.js.map

/***/ }),

/***/ 35537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Zl: () => (/* binding */ badTar),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   k_: () => (/* binding */ paddedSize),
/* harmony export */   mv: () => (/* binding */ TAR_BLOCK)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Bytes of a header, and what everything in a tar is padded to. */
const TAR_BLOCK = 512;
/**
 * Reads one header (POSIX.1-1988 ustar, GNU and V7). Throws `Failure('invalid')` for a wrong checksum or a number that is
 * none, negative, or past 2^53.
 */
function parseTarHeader(block) {
    const checksum = readNumber(block, 148, 8, 'checksum');
    if (checksum !== sum(block, false) && checksum !== sum(block, true))
        throw badTar('a header has a wrong checksum');
    const magic = readText(block, 257, 6);
    // Only POSIX headers have a prefix; GNU keeps times there.
    const prefix = magic === 'ustar' && block[262] === 0 ? readText(block, 345, 155) : '';
    const name = readText(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        flag: String.fromCharCode(block[156] || 0x30),
        size: readNumber(block, 124, 12, 'size'),
        linkName: readText(block, 157, 100),
        mode: readNumber(block, 100, 8, 'mode'),
        modified: readNumber(block, 136, 12, 'time', true),
    };
}
function isZeroBlock(block) {
    return block.every((byte) => byte === 0);
}
/** Bytes from the start of the content to the next header. */
function paddedSize(size) {
    return Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
}
function badTar(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `the tar cannot be read: ${reason}`, {
        hint: 'It is damaged, cut short, or not a tar; make it again.',
    });
}
/** Text of a header or record: UTF-8, and byte by byte where it is not, so that no two names fall together. */
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return Buffer.from(bytes).toString('latin1');
    }
}
function readText(block, start, length) {
    const bytes = block.subarray(start, start + length);
    const end = bytes.indexOf(0);
    return decodeText(end < 0 ? bytes : bytes.subarray(0, end));
}
function readNumber(block, start, length, what, signed = false) {
    const bytes = block.subarray(start, start + length);
    const value = (bytes[0] & 0x80) === 0 ? readOctal(bytes, what) : readBase256(bytes, what);
    if (value < 0 && !signed)
        throw badTar(`an entry has a negative ${what}`);
    return value;
}
function readOctal(bytes, what) {
    const text = Buffer.from(bytes)
        .toString('latin1')
        .replace(/^[ \0]+|[ \0].*$/gs, '');
    if (!/^[0-7]*$/.test(text))
        throw badTar(`an entry has a ${what} that is no octal number`);
    return text === '' ? 0 : Number.parseInt(text, 8);
}
/** GNU's big-endian two's complement for numbers that octal digits have no room for. */
function readBase256(bytes, what) {
    const first = bytes[0];
    // The top bit marks the form; the next is the sign.
    let value = BigInt((first & 0x40) === 0 ? first & 0x3f : (first & 0x3f) - 0x40);
    for (const byte of bytes.subarray(1))
        value = value * 256n + BigInt(byte);
    const number = Number(value);
    if (!Number.isSafeInteger(number))
        throw badTar(`an entry has a ${what} past all limits`);
    return number;
}
function sum(block, signed) {
    let total = 0;
    for (let i = 0; i < TAR_BLOCK; i++) {
        const byte = i >= 148 && i < 156 ? 0x20 : block[i];
        total += signed && byte > 127 ? byte - 256 : byte;
    }
    return total;
}
//# sourceMappingURL=header.js.map

/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePaxRecords),
/* harmony export */   y: () => (/* binding */ encodePaxRecords)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35537);

const SPACE = 0x20;
const LINE_FEED = 0x0a;
/**
 * Reads PAX records, each `LENGTH KEY=VALUE\n` (POSIX.1-2001 pax, extended header). An empty value means that the key of the
 * plain header holds again.
 */
function parsePaxRecords(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.byteLength;) {
        const space = bytes.indexOf(SPACE, at);
        // No digits, no number: then nothing below holds, and there is no next record to go on with.
        const digits = space < 0 ? '' : (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(bytes.subarray(at, space));
        const end = /^[0-9]{1,9}$/.test(digits) ? at + Number(digits) : Number.NaN;
        if (!(end > space + 1) || end > bytes.byteLength || bytes[end - 1] !== LINE_FEED)
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record is broken');
        const record = bytes.subarray(space + 1, end - 1);
        const equals = record.indexOf(0x3d);
        if (equals < 1)
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record has no key');
        const value = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(record.subarray(equals + 1));
        if (value.includes('\0'))
            throw (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .badTar */ .Zl)('a PAX record has a zero byte in it');
        records.set((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(record.subarray(0, equals)), value);
        at = end;
    }
    return records;
}
function encodePaxRecords(records) {
    return Buffer.from(Object.entries(records)
        .map(([key, value]) => paxRecord(` ${key}=${value}\n`))
        .join(''));
}
/** The length counts its own digits. */
function paxRecord(rest) {
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (String(length).length > String(bytes).length)
        length++;
    return `${length}${rest}`;
}
//# sourceMappingURL=pax.js.map

/***/ }),

/***/ 85932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openSeekable),
/* harmony export */   f: () => (/* binding */ writeAll)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _compress_decompress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17404);
/* harmony import */ var _compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75703);







/** What compressors cut their input to: so they need not copy it. */
const CHUNK_SIZE = 1024 * 1024;
const SPOOL_MAX = 256 * 1024 ** 3;
/**
 * Opens content to read by position. A plain file is read where it is. A compressed file, or a stream such as standard
 * input, is first written decompressed to a temporary file, of mode 0600 and at most `maxBytes` long; it is unlinked as soon as it
 * is open, so that nothing stays even after a kill (on Windows: when it is closed). It goes to `RUNNER_TEMP`, `TMPDIR` or the
 * system's temporary folder.
 */
async function openSeekable(source, runtime, options = {}) {
    if (typeof source !== 'string')
        return await spool(source, 'the stream', runtime, options);
    const file = await openFile(source);
    if (!('size' in file))
        return await spool(file, source, runtime, options);
    const firstBytes = await file.read(0, Math.min(_compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__/* .SNIFF_LENGTH */ .m, file.size));
    const compression = (0,_compress_sniff_js__WEBPACK_IMPORTED_MODULE_6__/* .sniffCompression */ .H)(firstBytes);
    if (compression === 'none')
        return file;
    runtime.log.debug(`${source} is compressed with ${compression}; it is decompressed into a temporary file`);
    try {
        return await spool(file.stream(0, file.size), source, runtime, options);
    }
    finally {
        await file.close();
    }
}
/** The file, or the stream of what cannot be read by position: a pipe, `/dev/stdin`. */
async function openFile(path) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    }
    catch (cause) {
        const code = cause.code === 'ENOENT' ? 'not-found' : 'failed';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(code, `${path} cannot be opened`, {
            reference: path,
            hint: 'Check the path, which is relative to the current folder, and that you may read it.',
            cause,
        });
    }
    const stat = await handle.stat();
    if (stat.isFile())
        return seekable(handle, path, stat.size, () => handle.close());
    if (stat.isFIFO() || stat.isCharacterDevice())
        return handle.createReadStream({ highWaterMark: CHUNK_SIZE });
    await handle.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is not a file`, { reference: path });
}
async function spool(bytes, name, runtime, options) {
    const folder = runtime.env.RUNNER_TEMP || runtime.env.TMPDIR || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `seaworthy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx+', 0o600);
    const unlinked = process.platform !== 'win32';
    const discard = async () => {
        await handle.close();
        if (!unlinked)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    };
    try {
        if (unlinked)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path);
        let size = 0;
        for await (const chunk of (0,_compress_decompress_js__WEBPACK_IMPORTED_MODULE_5__/* .decompress */ .m)(bytes, { maxBytes: options.maxBytes ?? SPOOL_MAX })) {
            runtime.signal?.throwIfAborted();
            await writeAll(handle, chunk, size);
            size += chunk.byteLength;
        }
        return seekable(handle, name, size, discard);
    }
    catch (cause) {
        await discard();
        if (runtime.signal?.aborted === true)
            throw cause;
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('failed', `${name} could not be decompressed into ${folder}`, {
                reference: name,
                hint: 'It needs room for the whole decompressed archive; set RUNNER_TEMP or TMPDIR to a larger disk.',
                cause,
            });
        }
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(cause.code, `${name}: ${cause.message}`, { reference: name, hint: cause.hint, cause });
    }
}
/** Writes all of a chunk at a position: a single write may take less. */
async function writeAll(handle, chunk, position) {
    for (let done = 0; done < chunk.byteLength;) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position + done);
        done += bytesWritten;
    }
}
function seekable(handle, name, size, close) {
    const read = async (position, length, pages) => {
        const fits = pages !== undefined && length <= pages.size;
        const buffer = fits ? pages.take().subarray(0, length) : Buffer.allocUnsafeSlow(length);
        for (let done = 0; done < length;) {
            const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
            if (bytesRead === 0)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} ends at byte ${position + done}`, { reference: name });
            done += bytesRead;
        }
        return buffer;
    };
    return {
        size,
        read: (position, length) => read(position, length),
        async *stream(start, end, pages) {
            for (let at = start; at < end; at += CHUNK_SIZE)
                yield await read(at, Math.min(CHUNK_SIZE, end - at), pages);
        },
        close,
    };
}
//# sourceMappingURL=seekable.js.map

/***/ })

};
