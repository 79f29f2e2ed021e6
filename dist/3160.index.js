export const id = 3160;
export const ids = [3160];
export const modules = {

/***/ 46163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ directoryRepositories)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var image_descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/runtime/unfinished.js
var unfinished = __webpack_require__(32543);
// EXTERNAL MODULE: ./lib/stores/once.js
var once = __webpack_require__(24449);
;// CONCATENATED MODULE: ./lib/stores/directory/files.js






const FLUSH_BYTES = 1024 * 1024;
const SYNC_BYTES = 64 * FLUSH_BYTES;
/** Writes a stream to a temporary file and on to the disk. Nothing is left of a stream that fails. */
async function stage(temporaryFolder, bytes) {
    await makeFolder(temporaryFolder);
    const path = (0,external_node_path_.join)(temporaryFolder, (0,unfinished/* temporaryName */.NT)((0,external_node_crypto_.randomBytes)(12).toString('hex')));
    const file = await (0,promises_.open)(path, 'wx', 0o644);
    const discard = () => removeFile(path).then(() => { });
    try {
        await writeAll(file, bytes);
        await file.sync();
    }
    catch (error) {
        await file.close();
        await discard();
        throw error;
    }
    await file.close();
    return {
        commit: async (target) => {
            await makeFolder((0,external_node_path_.dirname)(target));
            await (0,promises_.rename)(path, target);
            await syncFolder((0,external_node_path_.dirname)(target));
        },
        discard,
    };
}
/** Writes a small file whole or not at all. */
async function writeFileAtomically(temporaryFolder, path, content) {
    const staged = await stage(temporaryFolder, (0,once/* once */.O)(content));
    try {
        await staged.commit(path);
    }
    finally {
        await staged.discard();
    }
}
/** The bytes of a file, or undefined when it is not there. */
async function readIfThere(path) {
    return await unlessMissing((0,promises_.readFile)(path));
}
/** The size of a file in bytes, or undefined when it is not there. */
async function sizeIfThere(path) {
    return (await unlessMissing((0,promises_.stat)(path)))?.size;
}
/** The names in a folder, in lexical order; none when it is not there. */
async function list(folder) {
    return ((await unlessMissing((0,promises_.readdir)(folder))) ?? []).sort();
}
/** The names of the folders in a folder, in lexical order; none when it is not there. */
async function listFolders(folder) {
    const entries = (await unlessMissing((0,promises_.readdir)(folder, { withFileTypes: true }))) ?? [];
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
/** Removes a file durably; false when there was none. */
async function removeFile(path) {
    const removed = await unlessMissing((0,promises_.unlink)(path).then(() => true));
    if (removed === true)
        await syncFolder((0,external_node_path_.dirname)(path));
    return removed ?? false;
}
/** Makes a folder and those above it, so that they outlive a power cut too. */
async function makeFolder(folder) {
    const first = await (0,promises_.mkdir)(folder, { recursive: true });
    if (first === undefined)
        return;
    for (let made = folder; made.length >= first.length; made = (0,external_node_path_.dirname)(made))
        await syncFolder((0,external_node_path_.dirname)(made));
}
/** Waits until a folder's entries are on the disk. Systems that cannot do that for folders are let be. */
async function syncFolder(folder) {
    let handle;
    try {
        handle = await (0,promises_.open)(folder, 'r');
        await handle.sync();
    }
    catch (error) {
        const code = error.code ?? '';
        if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOENT', 'EACCES'].includes(code))
            throw error;
    }
    finally {
        await handle?.close();
    }
}
/**
 * Gathers small chunks, because each write is a trip to the thread pool. Sends what was written on to the disk now and
 * then, while more arrives, so that little is left to wait for at the end.
 */
async function writeAll(file, bytes) {
    let waiting = [];
    let size = 0;
    let unsynced = 0;
    let syncing = Promise.resolve();
    const flush = async () => {
        const chunks = waiting;
        let left = size;
        waiting = [];
        size = 0;
        for (const part = [...chunks]; left > 0;) {
            const { bytesWritten } = await file.writev(part);
            if (bytesWritten === 0)
                throw new failure/* Failure */.HR('failed', 'the disk took no more bytes');
            left -= bytesWritten;
            unsynced += bytesWritten;
            skip(part, bytesWritten);
        }
        if (unsynced < SYNC_BYTES)
            return;
        await syncing;
        unsynced = 0;
        syncing = file.datasync();
        syncing.catch(() => { }); // Heard of when it is awaited.
    };
    for await (const chunk of bytes) {
        if (chunk.byteLength === 0)
            continue;
        waiting.push(chunk);
        size += chunk.byteLength;
        if (size >= FLUSH_BYTES || waiting.length >= 512)
            await flush();
    }
    await flush();
    await syncing;
}
/** Takes what was written off the front of a list of chunks. */
function skip(chunks, bytes) {
    let left = bytes;
    for (let first = chunks[0]; first !== undefined && left > 0; first = chunks[0]) {
        if (first.byteLength <= left)
            chunks.shift();
        else
            chunks[0] = first.subarray(left);
        left -= Math.min(left, first.byteLength);
    }
}
async function unlessMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/names.js



/** Names of the repositories that have a manifest, in lexical order. */
async function* repositoryNames(paths) {
    const found = [];
    const visit = async (folder, name) => {
        if (name !== '' && (await hasManifest(folder)))
            found.push(name);
        for (const entry of await listFolders(folder)) {
            const below = name === '' ? entry : `${name}/${entry}`;
            if ((0,reference/* isRepository */.Z6)(below))
                await visit((0,external_node_path_.join)(folder, entry), below);
        }
    };
    await visit(paths.repositories, '');
    // "a-b" comes before "a/b" in a list of names, but not in a walk through folders.
    yield* found.sort();
}
async function hasManifest(repository) {
    const folder = (0,external_node_path_.join)(repository, '_manifests');
    for (const algorithm of await list(folder)) {
        if ((await list((0,external_node_path_.join)(folder, algorithm))).length > 0)
            return true;
    }
    return false;
}
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/paths.js




function rootPaths(root) {
    return {
        root,
        blobs: (0,external_node_path_.join)(root, 'blobs'),
        repositories: (0,external_node_path_.join)(root, 'repositories'),
        temporary: (0,external_node_path_.join)(root, 'tmp'),
    };
}
/** Where the bytes with this digest are, whoever may see them. */
function contentPath(paths, digest) {
    return (0,external_node_path_.join)(paths.blobs, digestPath(digest));
}
/** The folder of a repository. No part of a repository name starts with "_", so ours below it never clash with one. */
function repositoryPath(paths, name) {
    if (!(0,reference/* isRepository */.Z6)(name)) {
        throw new failure/* Failure */.HR('invalid', `"${name.slice(0, 200)}" is not a repository name`, {
            hint: 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.',
        });
    }
    return (0,external_node_path_.join)(paths.repositories, ...name.split('/'));
}
function blobMark(repository, digest) {
    return (0,external_node_path_.join)(repository, '_blobs', digestPath(digest));
}
function manifestMark(repository, digest) {
    return (0,external_node_path_.join)(repository, '_manifests', digestPath(digest));
}
function tagsPath(repository) {
    return (0,external_node_path_.join)(repository, '_tags');
}
function tagPath(repository, tag) {
    return (0,external_node_path_.join)(tagsPath(repository), fileNameOfTag(tag));
}
function referrersPath(repository, subject) {
    return (0,external_node_path_.join)(repository, '_referrers', digestPath(subject));
}
function referrerMark(repository, subject, referrer) {
    return (0,external_node_path_.join)(referrersPath(repository, subject), `${(0,image_digest/* algorithmOf */.Hy)(referrer)}-${(0,image_digest/* hexOf */.ZD)(referrer)}`);
}
/** `sha256/<hex>`. Checked again here, because this is where text becomes a path. */
function digestPath(digest) {
    const checked = (0,image_digest/* parseDigest */.m)(digest);
    return (0,external_node_path_.join)((0,image_digest/* algorithmOf */.Hy)(checked), (0,image_digest/* hexOf */.ZD)(checked));
}
/**
 * The file name of a tag: the tag in lowercase and, when it has uppercase letters, "~" with their positions as a
 * hexadecimal bit set (bit 0 is the first letter). So `RC` and `rc` stay two tags on a file system that ignores case.
 */
function fileNameOfTag(tag) {
    if (!(0,reference/* isTag */.dz)(tag))
        throw new failure/* Failure */.HR('invalid', `"${tag.slice(0, 200)}" is not a tag`);
    const lower = tag.toLowerCase();
    let upper = 0n;
    for (let i = 0; i < tag.length; i++)
        if (tag[i] !== lower[i])
            upper |= 1n << BigInt(i);
    return upper === 0n ? lower : `${lower}~${upper.toString(16)}`;
}
/** The tag of a file name, or undefined for a file that is no tag of ours. */
function tagOfFileName(name) {
    const [lower = '', bits = '0', ...more] = name.split('~');
    if (more.length > 0 || !/^[0-9a-f]{1,32}$/.test(bits))
        return undefined;
    const upper = BigInt(`0x${bits}`);
    const tag = [...lower].map((char, i) => ((upper >> BigInt(i)) & 1n ? char.toUpperCase() : char)).join('');
    return (0,reference/* isTag */.dz)(tag) && fileNameOfTag(tag) === name ? tag : undefined;
}
/** The digest of a referrer's file name, or undefined for a file that is no referrer of ours. */
function digestOfReferrerName(name) {
    const text = name.replace('-', ':');
    return (0,image_digest/* isDigest */.Bc)(text) ? text : undefined;
}
//# sourceMappingURL=paths.js.map
;// CONCATENATED MODULE: ./lib/stores/directory/sweep.js




/** Removes what writers that died left in the temporary folder; says how many files that were. */
async function sweepAbandoned(paths, runtime) {
    let swept = 0;
    for (const name of await list(paths.temporary)) {
        const path = (0,external_node_path_.join)(paths.temporary, name);
        const modified = await (0,promises_.stat)(path).then((info) => info.mtimeMs, () => undefined);
        if (modified === undefined || !(0,unfinished/* isAbandoned */.zI)(name, runtime.clock.now() - modified))
            continue;
        if (await removeFile(path))
            swept++;
    }
    if (swept > 0)
        runtime.log.debug(`${paths.root}: removed ${swept} unfinished writes of processes that are gone`);
    return swept;
}
//# sourceMappingURL=sweep.js.map
// EXTERNAL MODULE: ./lib/stores/memory.js
var memory = __webpack_require__(38571);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/stores/directory.js















const READ_BYTES = 1024 * 1024;
/**
 * Repositories in a plain folder, for a local cache or registry. Several processes may use one root at once.
 *
 * ```
 * ROOT/
 *   blobs/<algorithm>/<hex>                     all content, once: blobs and manifests
 *   tmp/<host>.<pid>.<start>.<random>           writes under way; swept when their process is gone
 *   repositories/<name...>/
 *     _blobs/<algorithm>/<hex>                  empty: this repository has the blob
 *     _manifests/<algorithm>/<hex>              JSON descriptor: it has the manifest
 *     _tags/<tag>                               the digest the tag means (names: see `fileNameOfTag`)
 *     _referrers/<algorithm>/<hex of subject>/<algorithm>-<hex>   JSON descriptor, as `referrers` yields it
 * ```
 *
 * Everything is written to `tmp`, synced, and renamed into place, and the folder synced: a crash leaves the old or the
 * new, never a part. The order is content, then the mark that makes it visible, then the tag. Taking away a blob or a
 * manifest takes away the mark; the shared content goes with `collectGarbage`.
 */
function directoryRepositories(root, runtime) {
    const paths = rootPaths((0,external_node_path_.resolve)(root));
    // Once, before the first write; a sweep that fails must not keep anybody from the content.
    let sweep;
    const ready = async () => {
        sweep ??= sweepAbandoned(paths, runtime).catch((error) => {
            runtime.log.warn(`${root}: could not look for unfinished writes: ${error.message}`);
        });
        await sweep;
    };
    return {
        label: root,
        repository: (name) => new DirectoryStore(paths, name, ready),
        names: () => repositoryNames(paths),
    };
}
class DirectoryStore {
    label;
    #paths;
    #folder;
    #ready;
    constructor(paths, name, ready) {
        this.#folder = repositoryPath(paths, name);
        this.label = (0,external_node_path_.join)(paths.root, name);
        this.#paths = paths;
        this.#ready = ready;
    }
    async resolve(name) {
        const digest = (0,image_digest/* isDigest */.Bc)(name) ? name : await this.#digestOfTag(name);
        if (digest === undefined)
            return undefined;
        const mark = await readIfThere(manifestMark(this.#folder, digest));
        return mark === undefined ? undefined : (0,image_descriptor/* parseDescriptor */.BA)((0,json/* parseJson */.qF)(mark, digest), digest);
    }
    async readManifest(name) {
        const descriptor = await this.resolve(name);
        const bytes = descriptor && (await readIfThere(contentPath(this.#paths, descriptor.digest)));
        if (descriptor === undefined || bytes === undefined)
            throw (0,memory/* missing */.LO)(this.label, name);
        checkManifest(bytes, descriptor, this.label);
        return (0,manifest/* parseManifest */.Ng)(bytes, descriptor.mediaType, descriptor.digest);
    }
    async statBlob(digest) {
        if ((await sizeIfThere(blobMark(this.#folder, digest))) === undefined)
            return undefined;
        const size = await sizeIfThere(contentPath(this.#paths, digest));
        return size === undefined ? undefined : { digest, size };
    }
    async *readBlob(blob, range) {
        const info = await this.statBlob(blob.digest);
        if (info === undefined)
            throw (0,memory/* missing */.LO)(this.label, blob.digest);
        const bytes = (0,external_node_fs_.createReadStream)(contentPath(this.#paths, blob.digest), {
            highWaterMark: READ_BYTES,
            ...(range === undefined ? {} : range),
        });
        if (range !== undefined)
            yield* bytes;
        else
            yield* (0,verify/* verified */.zr)(bytes, { digest: blob.digest, size: blob.size ?? info.size }, this.label);
    }
    async *tags() {
        const names = await list(tagsPath(this.#folder));
        yield* names.flatMap((name) => tagOfFileName(name) ?? []).sort();
    }
    async *referrers(digest, artifactType) {
        const folder = referrersPath(this.#folder, digest);
        for (const name of await list(folder)) {
            const referrer = digestOfReferrerName(name);
            // The mark of a referrer is written before its manifest's: without that one it is not there yet, or no more.
            if (referrer === undefined || (await this.resolve(referrer)) === undefined)
                continue;
            const mark = await readIfThere((0,external_node_path_.join)(folder, name));
            if (mark === undefined)
                continue;
            const descriptor = (0,image_descriptor/* parseDescriptor */.BA)((0,json/* parseJson */.qF)(mark, referrer), referrer);
            if (artifactType === undefined || descriptor.artifactType === artifactType)
                yield descriptor;
        }
    }
    async writeBlob(blob) {
        await this.#ready();
        let actual;
        const bytes = (0,verify/* verified */.zr)(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const staged = await stage(this.#paths.temporary, bytes);
        try {
            const info = actual;
            await blob.accept?.(info);
            // Even over bytes that are there: what was just verified may heal what the disk has spoilt.
            await staged.commit(contentPath(this.#paths, info.digest));
            await this.#mark(blobMark(this.#folder, info.digest));
            return info;
        }
        finally {
            await staged.discard();
        }
    }
    async mountBlob(digest, fromRepository, origin) {
        if (origin !== undefined)
            return false;
        const sibling = new DirectoryStore(this.#paths, fromRepository, this.#ready);
        if ((await sibling.statBlob(digest)) === undefined)
            return false;
        const content = contentPath(this.#paths, digest);
        // Young content is left alone by garbage collection, so it cannot go between here and the mark.
        const now = new Date();
        await (0,promises_.utimes)(content, now, now);
        await this.#mark(blobMark(this.#folder, digest));
        return true;
    }
    async writeManifest(document, tag) {
        await this.#ready();
        const { bytes, content, descriptor } = document;
        const tagFile = tag === undefined ? undefined : tagPath(this.#folder, tag);
        checkManifest(bytes, descriptor, this.label);
        await this.#write(contentPath(this.#paths, descriptor.digest), bytes);
        if (content.subject !== undefined) {
            const mark = referrerMark(this.#folder, content.subject.digest, descriptor.digest);
            await this.#write(mark, encode(asReferrer(document)));
        }
        await this.#write(manifestMark(this.#folder, descriptor.digest), encode(descriptor));
        if (tagFile !== undefined)
            await this.#write(tagFile, Buffer.from(`${descriptor.digest}\n`));
    }
    async removeTag(tag) {
        return (0,reference/* isTag */.dz)(tag) && (await removeFile(tagPath(this.#folder, tag)));
    }
    async removeManifest(digest) {
        const document = await this.readManifest(digest).catch(() => undefined);
        for await (const tag of this.tags()) {
            if ((await this.#digestOfTag(tag)) === digest)
                await this.removeTag(tag);
        }
        const removed = await removeFile(manifestMark(this.#folder, digest));
        const subject = document?.content.subject;
        if (subject !== undefined)
            await removeFile(referrerMark(this.#folder, subject.digest, digest));
        return removed;
    }
    async removeBlob(digest) {
        const visible = (await this.statBlob(digest)) !== undefined;
        return (await removeFile(blobMark(this.#folder, digest))) && visible;
    }
    async close() { }
    async #digestOfTag(tag) {
        const text = (0,reference/* isTag */.dz)(tag) ? (await readIfThere(tagPath(this.#folder, tag)))?.toString('utf8').trim() : undefined;
        if (text === undefined || (0,image_digest/* isDigest */.Bc)(text))
            return text;
        throw new failure/* Failure */.HR('invalid', `${this.label}: the file of the tag ${tag} holds no digest`, {
            hint: 'Push the tag again.',
        });
    }
    async #write(path, content) {
        await writeFileAtomically(this.#paths.temporary, path, content);
    }
    async #mark(path) {
        if ((await sizeIfThere(path)) === undefined)
            await this.#write(path, new Uint8Array());
    }
}
function checkManifest(bytes, descriptor, where) {
    const actual = { digest: (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(descriptor.digest)), size: bytes.byteLength };
    (0,verify/* checkExpectation */.Zt)(actual, descriptor, where);
}
/** The descriptor under which a manifest is listed at its subject (distribution-spec, Listing Referrers). */
function asReferrer({ content, descriptor }) {
    const artifactType = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
    return {
        ...descriptor,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}
function encode(descriptor) {
    return Buffer.from(JSON.stringify(descriptor));
}
//# sourceMappingURL=directory.js.map

/***/ }),

/***/ 4906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Pages)
/* harmony export */ });
/**
 * Buffers of one size that are used again. Node counts a dropped buffer as memory until it is collected, and collects everything to find
 * it: for a stream of megabytes that costs more than the reading. A reader that has pages to offer gets chunks in them, and gives each back
 * when nobody reads it any more.
 */
class Pages {
    /** Bytes of a page. */
    size;
    #free = [];
    #lent = new Map();
    constructor(size) {
        this.size = size;
    }
    /** A page whose content is anything. */
    take() {
        const page = this.#free.pop() ?? Buffer.allocUnsafeSlow(this.size);
        this.#lent.set(page.buffer, page);
        return page;
    }
    /** Takes back the page that these bytes are in; bytes that came from elsewhere are nobody's business here. */
    give(bytes) {
        const page = this.#lent.get(bytes.buffer);
        if (page === undefined)
            return;
        this.#lent.delete(bytes.buffer);
        this.#free.push(page);
    }
}
//# sourceMappingURL=pages.js.map

/***/ })

};
