export const id = 9978;
export const ids = [9978];
export const modules = {

/***/ 59978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(24426);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(84243);
// EXTERNAL MODULE: ./lib/stores/layout/names.js
var layout_names = __webpack_require__(57937);
// EXTERNAL MODULE: ./lib/stores/tar/seekable.js
var seekable = __webpack_require__(85932);
// EXTERNAL MODULE: ./lib/stores/tar/header.js
var tar_header = __webpack_require__(35537);
// EXTERNAL MODULE: ./lib/stores/tar/pax.js
var pax = __webpack_require__(82443);
;// CONCATENATED MODULE: ./lib/stores/tar/entries.js



const TYPES = {
    0: 'file',
    7: 'file',
    1: 'hardlink',
    2: 'symlink',
    5: 'directory',
};
const HEADER_ONLY = new Set(['1', '2', '3', '4', '5', '6']);
/** Records and long names past this are an attack, not a name. */
const EXTENSION_MAX = 1024 * 1024;
/** What a global header must not change: readers do not agree on its meaning, so two would see two archives. */
const NEVER_GLOBAL = ['path', 'linkpath', 'size'];
/**
 * Walks a tar (ustar, GNU, PAX) member by member. The consumer may read the content of the member at hand from the same source; what it leaves
 * is passed over. Broken, cut or sparse tars are `Failure('invalid')`.
 */
async function* tarEntries(source) {
    let extensions = {};
    for (;;) {
        const block = await source.read(tar_header/* TAR_BLOCK */.mv);
        if (block.byteLength === 0)
            return;
        if (block.byteLength < tar_header/* TAR_BLOCK */.mv)
            throw (0,tar_header/* badTar */.Zl)('it ends inside a header');
        if ((0,tar_header/* isZeroBlock */.ei)(block))
            return await checkEnd(source);
        const header = (0,tar_header/* parseTarHeader */.OH)(block);
        if (await readExtension(source, header, extensions))
            continue;
        const entry = applyExtensions(header, extensions, source.position);
        extensions = {};
        yield entry;
        const rest = entry.offset + (0,tar_header/* paddedSize */.k_)(entry.size) - source.position;
        const skipped = await source.skip(rest);
        // The padding of the last member may be missing; its content may not.
        if (skipped < rest && source.position < entry.offset + entry.size) {
            throw (0,tar_header/* badTar */.Zl)(`it ends inside "${entry.name.slice(0, 200)}"`);
        }
    }
}
/** Two zero blocks end a tar; after one, the file may end too. */
async function checkEnd(source) {
    const second = await source.read(tar_header/* TAR_BLOCK */.mv);
    if (!(0,tar_header/* isZeroBlock */.ei)(second))
        throw (0,tar_header/* badTar */.Zl)('there is more after its end mark');
}
/** Takes in a header that only describes the next one; false for a member of its own. */
async function readExtension(source, header, extensions) {
    if (!'LKxg'.includes(header.flag))
        return false;
    if (header.size > EXTENSION_MAX)
        throw (0,tar_header/* badTar */.Zl)(`an extended header has ${header.size} bytes`);
    const content = Uint8Array.from(await source.read(header.size));
    const padding = (0,tar_header/* paddedSize */.k_)(header.size) - header.size;
    if (content.byteLength < header.size || (await source.skip(padding)) < padding) {
        throw (0,tar_header/* badTar */.Zl)('it ends inside an extended header');
    }
    switch (header.flag) {
        case 'L':
            onlyOne(extensions.name);
            extensions.name = (0,tar_header/* decodeText */.g7)(trimZeros(content));
            return true;
        case 'K':
            onlyOne(extensions.linkName);
            extensions.linkName = (0,tar_header/* decodeText */.g7)(trimZeros(content));
            return true;
        case 'x':
            onlyOne(extensions.records);
            extensions.records = (0,pax/* parsePaxRecords */.v)(content);
            return true;
        default: {
            const records = (0,pax/* parsePaxRecords */.v)(content);
            const bad = NEVER_GLOBAL.find((key) => records.has(key));
            if (bad !== undefined)
                throw (0,tar_header/* badTar */.Zl)(`a global header sets the ${bad} of every member`);
            return true;
        }
    }
}
/** Readers differ in which of two counts, and a stream could go on with them for ever. */
function onlyOne(before) {
    if (before !== undefined)
        throw (0,tar_header/* badTar */.Zl)('two extended headers of one kind describe one member');
}
function applyExtensions(header, { name, linkName, records = new Map() }, offset) {
    const finalName = records.get('path') || name || header.name;
    const shown = finalName.slice(0, 200);
    if (header.flag === 'S' || [...records.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
        throw new failure/* Failure */.HR('invalid', `the tar cannot be read: "${shown}" is a sparse file`, {
            hint: 'Make the tar without --sparse.',
        });
    }
    const type = finalName.endsWith('/') && header.flag === '0' ? 'directory' : (TYPES[header.flag] ?? 'other');
    const size = HEADER_ONLY.has(header.flag) ? 0 : sizeOf(header, records, shown);
    return {
        name: finalName,
        type,
        size,
        offset,
        linkName: records.get('linkpath') || linkName || header.linkName,
        mode: header.mode,
        modified: Math.trunc(Number(records.get('mtime') || header.modified)) || 0,
    };
}
function sizeOf(header, records, name) {
    const text = records.get('size');
    if (text === undefined || text === '')
        return header.size;
    const size = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(size))
        throw (0,tar_header/* badTar */.Zl)(`"${name}" has a size that is none`);
    return size;
}
function trimZeros(bytes) {
    const end = bytes.indexOf(0);
    return end < 0 ? bytes : bytes.subarray(0, end);
}
//# sourceMappingURL=entries.js.map
;// CONCATENATED MODULE: ./lib/stores/tar/tar-index.js



/** Image archives have a few hundred members; past this someone wants our memory. */
const ENTRIES_MAX = 200_000;
/** Characters of all names together: real ones are short, and each may be a megabyte long. */
const NAMES_MAX = 64 * 1024 * 1024;
const LINKS_MAX = 16;
/** Reads all headers of a plain tar by position, and no content. Names that lead out of the tar are `Failure('invalid')`. */
async function indexTar(file) {
    const members = new Map();
    const repeated = new Set();
    let count = 0;
    let nameLength = 0;
    for await (const entry of tarEntries(headerSource(file))) {
        if (++count > ENTRIES_MAX)
            throw (0,tar_header/* badTar */.Zl)(`it has more than ${ENTRIES_MAX} members`);
        nameLength += entry.name.length + entry.linkName.length;
        if (nameLength > NAMES_MAX)
            throw (0,tar_header/* badTar */.Zl)('the names of its members are longer than any image needs');
        if (entry.type === 'directory' || entry.type === 'other')
            continue;
        const path = normalizePath(entry.name, '');
        if (members.has(path))
            repeated.add(path);
        members.set(path, entry);
    }
    const find = (path) => follow(members, path);
    const findOnly = (path) => {
        if (repeated.has(path))
            throw (0,tar_header/* badTar */.Zl)(`it has "${path}" more than once`);
        return find(path);
    };
    return {
        paths: [...members.keys()],
        find,
        findOnly,
        stream: (at, range, pages) => file.stream(at.offset + (range?.start ?? 0), endOf(at, range), pages),
        read: async (path, maxBytes) => {
            const at = findOnly(path);
            if (at === undefined)
                return undefined;
            if (at.size > maxBytes)
                throw (0,tar_header/* badTar */.Zl)(`"${path}" has ${at.size} bytes; at most ${maxBytes} are read`);
            return await file.read(at.offset, at.size);
        },
    };
}
function endOf(at, range) {
    return at.offset + Math.min(at.size, range?.end === undefined ? at.size : range.end + 1);
}
function headerSource(file) {
    let position = 0;
    return {
        get position() {
            return position;
        },
        async read(length) {
            const bytes = await file.read(position, Math.min(length, file.size - position));
            position += bytes.byteLength;
            return bytes;
        },
        async skip(length) {
            const skipped = Math.min(length, file.size - position);
            position += skipped;
            return skipped;
        },
    };
}
function follow(members, path) {
    let current = path;
    for (let links = 0; links <= LINKS_MAX; links++) {
        const entry = members.get(current);
        if (entry === undefined || entry.type === 'file')
            return entry;
        const folder = entry.type === 'symlink' ? current.slice(0, current.lastIndexOf('/') + 1) : '';
        current = normalizePath(entry.linkName, folder);
    }
    throw (0,tar_header/* badTar */.Zl)(`the links from "${path}" do not end`);
}
/** One spelling per path. An absolute path counts from the top of the tar; one that leads above it is refused. */
function normalizePath(name, folder) {
    const parts = [];
    for (const part of `${name.startsWith('/') ? '' : folder}${name}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined) {
            throw new failure/* Failure */.HR('invalid', `the tar cannot be used: "${name.slice(0, 200)}" leads out of it`, {
                hint: 'No image tool writes such a name; do not trust where this file came from.',
            });
        }
    }
    return parts.join('/');
}
//# sourceMappingURL=tar-index.js.map
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/stores/compress/sniff.js
var sniff = __webpack_require__(75703);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/archive/tar-blobs.js






/** The blobs of an archive: `blobs/<algorithm>/<hex>` of its tar, and files that are blobs under another name. */
class TarBlobs {
    tar;
    label;
    #files = new Map();
    #digests = new Map();
    #bytes = new Map();
    constructor(tar, label) {
        this.tar = tar;
        this.label = label;
    }
    /** Presents a file of the tar as the blob of this digest. */
    addFile(digest, file) {
        this.#files.set(digest, file);
        this.#digests.set(file.offset, digest);
    }
    /** The digest under which this file was presented before. */
    digestAt(file) {
        return this.#digests.get(file.offset);
    }
    addBytes(digest, bytes) {
        this.#bytes.set(digest, bytes);
    }
    size(digest) {
        return this.#bytes.get(digest)?.byteLength ?? this.#find(digest)?.size;
    }
    /** Not verified. */
    async *stream(digest, range, pages) {
        const bytes = this.#bytes.get(digest);
        if (bytes !== undefined) {
            yield bytes.subarray(range?.start, range?.end === undefined ? undefined : range.end + 1);
            return;
        }
        const file = this.#find(digest);
        if (file !== undefined)
            yield* this.tar.stream(file, range, pages);
    }
    /** A small blob, verified; undefined when it is not there or too large for a manifest or config. */
    async readSmall(digest) {
        const size = this.size(digest);
        if (size === undefined || size > json/* MANIFEST_LIMITS */.T1.maxBytes)
            return undefined;
        return await (0,verify/* collect */.Fo)((0,verify/* verified */.zr)(this.stream(digest), { digest, size }, this.label), size, `the blob ${digest}`);
    }
    async readManifest(digest, mediaType) {
        const bytes = await this.readSmall(digest);
        try {
            return bytes === undefined ? undefined : (0,manifest/* parseManifest */.Ng)(bytes, mediaType, digest);
        }
        catch (error) {
            // Layouts may list what is no image at all; it stays readable as a blob.
            if (error instanceof failure/* Failure */.HR)
                return undefined;
            throw error;
        }
    }
    #find(digest) {
        return this.#files.get(digest) ?? this.tar.find((0,layout_index/* blobPath */.nD)(digest));
    }
}
/** The digest that a file's name claims for its bytes: in `blobs/`, and `<hex>.tar.gz` as crane writes compressed layers. */
function claimedDigest(path) {
    const match = /^blobs\/(sha256|sha512)\/([0-9a-f]+)$/.exec(path) ?? /^()([0-9a-f]{64})\.tar\.gz$/.exec(path);
    if (match === null)
        return undefined;
    const digest = `${(match[1] || 'sha256')}:${match[2]}`;
    return (0,image_digest/* hexOf */.ZD)(digest).length === (match[1] === 'sha512' ? 128 : 64) ? digest : undefined;
}
//# sourceMappingURL=tar-blobs.js.map
;// CONCATENATED MODULE: ./lib/stores/archive/docker-image.js









/** `read` is what was read before, by its place in the tar: any number of images may name one config. */
async function readDockerConfig(image, blobs, read) {
    const file = blobs.tar.findOnly(image.config);
    if (file === undefined)
        throw incomplete(blobs.label, image.config);
    const before = read.get(file.offset);
    if (before !== undefined)
        return before;
    const bytes = (await blobs.tar.read(image.config, json/* MANIFEST_LIMITS */.T1.maxBytes));
    const id = (0,image_digest/* digestOf */.ol)(bytes);
    blobs.addFile(id, file);
    const loaded = { id, size: bytes.byteLength, config: (0,image_config/* parseImageConfig */.F)(bytes) };
    read.set(file.offset, loaded);
    return loaded;
}
/**
 * Makes the manifest that a `docker save` image never had: an OCI manifest with the config as it is and the layers as
 * they are in the tar. A plain layer has its diff ID as digest, so nothing need be hashed; a compressed one has the digest that its name claims, or
 * is hashed now. Every layer is verified when it is read.
 */
async function synthesizeManifest(image, { id, size, config }, blobs, runtime) {
    const { diffIds } = config;
    if (image.layers.length !== diffIds.length) {
        throw new failure/* Failure */.HR('invalid', `${blobs.label}: the image ${id} has ${diffIds.length} layers, but ${image.layers.length} are listed`, { reference: blobs.label, hint: 'Make the archive again with "docker save".' });
    }
    const layers = [];
    for (const [i, path] of image.layers.entries()) {
        layers.push(await describeLayer(path, diffIds[i], blobs, runtime));
    }
    const document = (0,manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_types/* MediaType */.zu.ociManifest,
        config: { mediaType: media_types/* MediaType */.zu.ociConfig, digest: id, size },
        layers,
    });
    blobs.addBytes(document.descriptor.digest, document.bytes);
    return document;
}
async function describeLayer(path, diffId, blobs, runtime) {
    const file = blobs.tar.find(path);
    if (file === undefined)
        throw incomplete(blobs.label, path);
    const firstBytes = await (0,verify/* collect */.Fo)(blobs.tar.stream(file, { start: 0, end: sniff/* SNIFF_LENGTH */.m - 1 }), sniff/* SNIFF_LENGTH */.m, path);
    const compression = (0,sniff/* sniffCompression */.H)(firstBytes);
    if (compression === 'bzip2' || compression === 'xz') {
        throw new failure/* Failure */.HR('unsupported', `${blobs.label}: the layer ${path} is compressed with ${compression}`, {
            reference: blobs.label,
            hint: 'Registries know layers that are plain, gzip or zstd; load the archive into Docker and save it again.',
        });
    }
    const digest = compression === 'none' ? diffId : (claimedDigest(path) ?? (await hashFile(path, file, blobs, runtime)));
    blobs.addFile(digest, file);
    const mediaTypes = { none: media_types/* MediaType */.zu.ociLayer, gzip: media_types/* MediaType */.zu.ociLayerGzip, zstd: media_types/* MediaType */.zu.ociLayerZstd };
    return { mediaType: mediaTypes[compression], digest, size: file.size };
}
async function hashFile(path, file, blobs, runtime) {
    const before = blobs.digestAt(file);
    if (before !== undefined)
        return before;
    runtime.log.debug(`${blobs.label}: hashing the compressed layer ${path}`);
    const hasher = new image_digest/* Hasher */.OP();
    for await (const chunk of blobs.tar.stream(file))
        hasher.update(chunk);
    return hasher.digest();
}
function incomplete(label, path) {
    return new failure/* Failure */.HR('invalid', `${label} has no ${path}, which its manifest.json names`, {
        reference: label,
        hint: 'The archive is not whole; make it again with "docker save".',
    });
}
//# sourceMappingURL=docker-image.js.map
// EXTERNAL MODULE: ./lib/stores/archive/docker-manifest.js
var docker_manifest = __webpack_require__(79005);
;// CONCATENATED MODULE: ./lib/stores/archive/oci-content.js



const MANIFESTS_MAX = 10_000;
/** Image IDs of all indexes together: few list anything twice, and none all of it again and again. */
const IDS_MAX = 200_000;
/** Bytes of all manifests together, which are in memory at once. */
const BYTES_MAX = 256 * 1024 * 1024;
/** Reads the manifests and indexes that these descriptors lead to; each once, from their places, and nothing else. */
async function readOciContent(roots, blobs) {
    const manifests = new Map();
    let size = 0;
    let counted = 0;
    const complete = new Map();
    const ids = new Map();
    const counts = new Map();
    const visit = async (descriptor) => {
        const { digest } = descriptor;
        if (complete.has(digest))
            return;
        complete.set(digest, false);
        if (complete.size > MANIFESTS_MAX) {
            throw new failure/* Failure */.HR('invalid', `${blobs.label} lists more than ${MANIFESTS_MAX} manifests`);
        }
        const document = await blobs.readManifest(digest, descriptor.mediaType);
        if (document === undefined)
            return;
        size += document.bytes.byteLength;
        if (size > BYTES_MAX)
            throw new failure/* Failure */.HR('invalid', `${blobs.label} lists more than ${BYTES_MAX} bytes of manifests`);
        const { content } = document;
        if (content.kind === 'manifest') {
            const isWhole = await hasAll(content, blobs, counts);
            complete.set(digest, isWhole);
            if (isWhole && !manifests.has(content.config.digest))
                manifests.set(content.config.digest, document.descriptor);
            ids.set(digest, new Set((0,media_types/* isConfigType */.lJ)(content.config.mediaType) ? [content.config.digest] : []));
            return;
        }
        for (const child of content.manifests)
            await visit(child);
        complete.set(digest, content.manifests.every((child) => complete.get(child.digest) === true));
        ids.set(digest, gather(new Set(content.manifests.map((child) => child.digest))));
    };
    const gather = (children) => {
        const found = new Set();
        for (const child of children) {
            const below = ids.get(child) ?? new Set();
            counted += below.size;
            if (counted > IDS_MAX)
                throw new failure/* Failure */.HR('invalid', `${blobs.label} lists the same images over and over`);
            for (const id of below)
                found.add(id);
        }
        return found;
    };
    for (const root of roots)
        await visit(root);
    return {
        isComplete: (digest) => complete.get(digest) === true,
        imageIds: (digest) => ids.get(digest) ?? new Set(),
        manifestOf: (id) => manifests.get(id),
    };
}
/** Also false for a manifest with fewer layers than its config: Docker 25.0-rc wrote such ones (moby#47065). `counts`: configs that were read. */
async function hasAll(manifest, blobs, counts) {
    const { config, layers } = manifest;
    const present = [config, ...layers].every(({ digest, mediaType, size }) => (0,media_types/* isForeignLayerType */.mi)(mediaType) || blobs.size(digest) === size);
    if (!present || !(0,media_types/* isConfigType */.lJ)(config.mediaType))
        return present;
    if (!counts.has(config.digest))
        counts.set(config.digest, countDiffIds(await blobs.readSmall(config.digest)));
    return counts.get(config.digest) === layers.length;
}
function countDiffIds(config) {
    try {
        return config === undefined ? undefined : (0,image_config/* parseImageConfig */.F)(config).diffIds.length;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=oci-content.js.map
;// CONCATENATED MODULE: ./lib/stores/archive/open-archive.js











const LIST_MAX = 64 * 1024 * 1024;
/**
 * Opens an image archive: what `docker save` writes (before 25: `manifest.json`; since then an OCI layout too), what `skopeo`, `podman` and `crane` write,
 * or a tar of an OCI layout; plain, gzip, bzip2 or zstd. Of a plain file only headers and lists are read, so size does
 * not matter; a compressed file or a stream is spooled first (see `openSeekable`).
 *
 * Manifests of an OCI layout that are whole keep their bytes and digests. For images without one a manifest is made from the config and
 * the layers in the tar, the same every time; its layers are what is in the tar, uncompressed under their diff IDs.
 * Damaged or contradictory archives are `Failure('invalid')`.
 */
async function openArchive(source, runtime, options = {}) {
    const label = options.label ?? (typeof source === 'string' ? source : 'the archive');
    const file = await (0,seekable/* openSeekable */.V)(source, runtime, options);
    try {
        const blobs = new TarBlobs(await indexTar(file), label);
        const images = await readImages(blobs, runtime);
        const reader = new layout_reader/* LayoutReader */.I({
            label,
            entries: async () => images,
            blobSize: async (digest) => blobs.size(digest),
            streamBlob: (digest, range, pages) => blobs.stream(digest, range, pages),
            close: () => file.close(),
        });
        return Object.assign(reader, { images, names: () => (0,layout_names/* namesOf */.eZ)(images) });
    }
    catch (error) {
        await file.close();
        throw named(error, label);
    }
}
async function readImages(blobs, runtime) {
    const listed = await readIndexFile(blobs);
    const dockerFile = await blobs.tar.read(docker_manifest/* DOCKER_MANIFEST_FILE */.K, LIST_MAX);
    if (listed === undefined && dockerFile === undefined) {
        throw new failure/* Failure */.HR('invalid', `${blobs.label} is not an image archive: it has no manifest.json and no index.json`, {
            reference: blobs.label,
            hint: 'Archives are made by "docker save". What "docker export" makes is a file system, not an image.',
        });
    }
    const content = await readOciContent((listed ?? []).map((entry) => entry.descriptor), blobs);
    const roots = (listed ?? []).map((entry) => withId(entry, content));
    const find = rootFinder(roots, content);
    const used = new Set();
    const images = [];
    const configs = new Map();
    for (const image of dockerFile === undefined ? [] : (0,docker_manifest/* parseDockerManifest */.l)(dockerFile, blobs.label)) {
        const loaded = await readDockerConfig(image, blobs, configs);
        const { id } = loaded;
        const own = content.manifestOf(id) ?? (await synthesizeManifest(image, loaded, blobs, runtime)).descriptor;
        const matching = find.byName(image.repoTags);
        checkAgreement(matching, id, content, blobs.label);
        for (const root of [...matching, ...find.byId(id)])
            used.add(root);
        // What is listed under the name may be more than this image: an index with other platforms.
        const listedAs = matching.find((root) => content.isComplete(root.descriptor.digest));
        images.push({ names: image.repoTags, descriptor: listedAs?.descriptor ?? own, id });
    }
    return [...images, ...roots.filter((root) => !used.has(root))];
}
async function readIndexFile(blobs) {
    const index = await blobs.tar.read(layout_index/* INDEX_FILE */.K$, LIST_MAX);
    if (index === undefined)
        return undefined;
    const version = await blobs.tar.read(layout_index/* LAYOUT_FILE */.gI, json/* MANIFEST_LIMITS */.T1.maxBytes);
    if (version !== undefined)
        (0,layout_index/* checkLayoutVersion */.Nz)(version, blobs.label);
    return (0,layout_index/* parseLayoutIndex */.SP)(index, blobs.label);
}
function withId(entry, content) {
    const [id, ...others] = content.imageIds(entry.descriptor.digest);
    return id === undefined || others.length > 0 ? entry : { ...entry, id };
}
function rootFinder(roots, content) {
    const positions = new Map(roots.map((root, position) => [root, position]));
    const named = new Map();
    const identified = new Map();
    for (const root of roots) {
        // A bare tag says nothing about the repository, so it is no name to compare.
        for (const name of root.names)
            if (/[/:]/.test(name))
                append(named, (0,layout_names/* referenceForm */.cB)(name) ?? name, root);
        const [id, ...others] = content.imageIds(root.descriptor.digest);
        if (id !== undefined && others.length === 0)
            append(identified, id, root);
    }
    const place = (root) => positions.get(root);
    return {
        byName: (names) => {
            const found = new Set(names.flatMap((name) => named.get((0,layout_names/* referenceForm */.cB)(name) ?? name) ?? []));
            return [...found].sort((a, b) => place(a) - place(b));
        },
        byId: (id) => identified.get(id) ?? [],
    };
}
function append(lists, key, entry) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [entry]);
    else
        list.push(entry);
}
/** Old engines load what manifest.json says and new ones what index.json says: an archive where these differ is a trap. */
function checkAgreement(roots, id, content, label) {
    for (const root of roots) {
        const ids = content.imageIds(root.descriptor.digest);
        if (ids.size === 0 || ids.has(id))
            continue;
        throw new failure/* Failure */.HR('invalid', `${label}: manifest.json and index.json have different images under ${root.names[0]}`, {
            reference: label,
            hint: 'Engines of different versions would load different images from it; make the archive again.',
        });
    }
}
function named(error, label) {
    if (!(error instanceof failure/* Failure */.HR) || error.message.includes(label))
        return error;
    const { code, message, hint } = error;
    return new failure/* Failure */.HR(code, `${label}: ${message}`, { reference: label, hint, cause: error.cause ?? error });
}
//# sourceMappingURL=open-archive.js.map

/***/ })

};
