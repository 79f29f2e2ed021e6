export const id = 4543;
export const ids = [4543];
export const modules = {

/***/ 44543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dctDriver: () => (/* binding */ dctDriver)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var runtime_failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/dct-lock.js
var dct_lock = __webpack_require__(18221);
// EXTERNAL MODULE: ./lib/trust/dct/role-files.js
var role_files = __webpack_require__(47306);
// EXTERNAL MODULE: ./lib/trust/dct/role-name.js
var role_name = __webpack_require__(33702);
// EXTERNAL MODULE: ./lib/trust/dct/trust-root.js
var trust_root = __webpack_require__(70877);
// EXTERNAL MODULE: ./lib/trust/dct/update.js
var update = __webpack_require__(88397);
;// CONCATENATED MODULE: ./lib/trust/dct/evidence.js




/**
 * The files that a verdict about a repository rests on, byte for byte as they were checked: every role, those that do not hold too, and every
 * root.json there was (of the last that a verifier would follow), so that pins of old roots can be followed later. What the server does not give is left out.
 */
async function collectEvidence(repository, files) {
    const { gun, root, timestamp, snapshot } = repository;
    const newest = root.root.version;
    const oldest = Math.max(1, newest - trust_root/* MOST_ROTATIONS */.a);
    const found = new Map([
        ['root', root.bytes],
        [`${newest}.root`, root.bytes],
        ['timestamp', timestamp.bytes],
        ['snapshot', snapshot.bytes],
    ]);
    const add = async (name, read) => {
        const bytes = await read;
        if (bytes !== undefined)
            found.set(name, bytes);
    };
    await Promise.all([
        ...Array.from({ length: newest - oldest }, (_, index) => `${oldest + index}.root`).map((name) => add(name, files.get(name))),
        ...[...snapshot.content.meta]
            .filter(([name]) => name === 'targets' || (0,role_name/* isDelegation */.BR)(name))
            .map(([name, meta]) => add(name, (0,update/* readListed */.o)(files, name, meta, 'snapshot.json').catch(() => undefined))),
    ]);
    return [...found]
        .map(([name, bytes]) => ({ name: (0,role_files/* evidenceName */.Xc)(gun, name), bytes }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
//# sourceMappingURL=evidence.js.map
// EXTERNAL MODULE: ./lib/trust/dct/gun.js
var dct_gun = __webpack_require__(53780);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var dct_keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/trust/dct/lookup.js
var lookup = __webpack_require__(98262);
// EXTERNAL MODULE: ./lib/trust/dct/repository.js
var dct_repository = __webpack_require__(47308);
;// CONCATENATED MODULE: ./lib/trust/dct/since-lock.js


/** Compares with what earlier runs saw, and returns what is to be known of it. The same versions with other content is what no honest server shows: `Failure('refused')`. */
function sinceLock(repository, found, lock) {
    const warnings = [];
    for (const { tag, role, entry } of found) {
        const before = Object.hasOwn(lock.tags, tag) ? lock.tags[tag] : undefined;
        if (before !== undefined && before !== (0,dct_repository/* digestOfEntry */.Uv)(entry)) {
            if (isUnchanged(repository, lock))
                throw sameVersion(repository, tag, before, (0,dct_repository/* digestOfEntry */.Uv)(entry));
            warnings.push(`the tag ${tag} moved since the lock was written: ${before} then, ${(0,dct_repository/* digestOfEntry */.Uv)(entry)} now`);
        }
        const known = Object.hasOwn(lock.keys, role.name) ? (lock.keys[role.name] ?? []) : [];
        const strange = role.signers.filter((keyid) => !known.includes(keyid));
        if (strange.length > 0)
            warnings.push(`${role.name} is signed by a key that the lock does not know: ${strange.join(', ')}`);
    }
    if (repository.now < Date.parse(lock.seenAt)) {
        warnings.push(`the check was made for ${new Date(repository.now).toISOString()}, before the lock was written (${lock.seenAt})`);
    }
    return [...new Set(warnings)];
}
/** Whether all roles that tags are looked up in are of the versions of the lock. */
function isUnchanged(repository, { versions }) {
    const roles = [...(0,dct_repository/* rolesOf */.R7)(repository)].filter(([name]) => name.startsWith('targets'));
    return roles.every(([name, { version }]) => Object.hasOwn(versions, name) && versions[name] === version);
}
function sameVersion({ gun }, tag, before, now) {
    return new runtime_failure/* Failure */.HR('refused', `${gun}:${tag} is signed as ${now}, but the lock saw ${before} in the same versions of all roles`, {
        hint: 'Two files of one version were signed: a key is in wrong hands, or the trust data was begun anew. Ask its owner.',
    });
}
//# sourceMappingURL=since-lock.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/judge.js






/** Notary gives every timestamp this life; when it was signed is not in it. */
const TIMESTAMP_LIFE_MS = 14 * 86_400_000;
/** Clocks of servers differ. */
const CLOCK_TOLERANCE_MS = 60 * 60_000;
/**
 * Finds out whether an image is what its repository's trust data says, under a requirement. Throws the `Failure` of the first thing that
 * does not hold.
 */
function judge(repository, subject, requirement, lock) {
    if (requirement.maxAge !== undefined)
        checkAge(repository, requirement.maxAge);
    const { found, signers } = findSigned(repository, subject, requirement);
    const [first] = found;
    const since = lock === undefined ? [] : sinceLock(repository, found, lock);
    const required = signers.filter(({ name }) => requirement.signers.includes(name));
    return {
        keys: keysOf(repository, required.length > 0 ? required : [first.role]),
        proofs: [proofOf(repository, first.role, found), ...signers.map((role) => proofOf(repository, role, found))],
        unproven: unprovenOf(repository, subject, found, lock),
        warnings: [...found.flatMap(({ warnings }) => warnings), ...brokenSigners(repository), ...since],
    };
}
/** The bare public keys that signed these roles: a certificate issued anew, or another type of key ID, makes no other signer. */
function keysOf({ root, targets }, roles) {
    const hashes = roles.flatMap(({ name, signers }) => {
        const { keys } = name === 'targets' ? root.root : targets.get((0,role_name/* parentOf */.gN)(name)).content;
        return signers.map((keyid) => `spki:sha256:${(0,dct_keys/* spkiHashOf */.bk)(keys.get(keyid))}`);
    });
    return [...new Set(hashes)].sort();
}
/** The tags under which the image is signed, and signed by those who must; those who did, of the first. */
function findSigned(repository, subject, requirement) {
    const found = findSubject(repository, subject, requirement);
    const right = [];
    let failure;
    for (const one of found) {
        try {
            checkSigners(repository, one, requirement);
            right.push(one);
        }
        catch (error) {
            failure ??= error;
        }
    }
    const [first] = right;
    if (first !== undefined)
        return { found: right, signers: (0,lookup/* signersOf */.Re)(repository, first) };
    throw failure ?? digestNotSigned(repository, subject.descriptor.digest);
}
/** The tags under which the image is signed: the one it was asked by, or all that have its digest. */
function findSubject(repository, { reference, descriptor, partOf }, { roles }) {
    if (reference.digest !== undefined && reference.digest !== descriptor.digest) {
        throw new runtime_failure/* Failure */.HR('mismatch', `${reference.digest} was asked for, but ${descriptor.digest} is what was found`);
    }
    if (reference.tag === undefined) {
        if (partOf !== undefined)
            checkNothingElse(repository, partOf, descriptor.digest, roles);
        const found = (0,lookup/* lookUpDigest */.Lc)(repository, descriptor.digest, roles);
        const right = found.filter(({ entry }) => entry.length === descriptor.size);
        if (right.length === 0 && found[0] !== undefined)
            checkLength(repository, found[0], descriptor.size);
        return right;
    }
    const found = (0,lookup/* lookUpTag */.FY)(repository, reference.tag, roles);
    if (!(0,lookup/* isEntryOf */.IG)(found.entry, descriptor.digest))
        throw otherDigest(repository, found, descriptor.digest);
    checkLength(repository, found, descriptor.size);
    return [found];
}
/** The tag by which an index was asked for may be unsigned. Signed as neither the index nor this entry, it was moved. */
function checkNothingElse(repository, { reference: { tag }, descriptor }, digest, roles) {
    const found = tag === undefined ? undefined : (0,lookup/* findTag */.IU)(repository, tag, roles);
    if (found === undefined || [digest, descriptor.digest].some((one) => (0,lookup/* isEntryOf */.IG)(found.entry, one)))
        return;
    throw otherDigest(repository, found, descriptor.digest);
}
function checkLength({ gun }, { tag, entry }, size) {
    if (entry.length === size)
        return;
    throw new runtime_failure/* Failure */.HR('mismatch', `${gun}:${tag} has ${size} bytes, but it is signed as ${entry.length} bytes`, {
        hint: 'It was signed with a wrong length, or by a tool that does not look at it. Sign it again.',
    });
}
function otherDigest({ gun, now }, { tag, role, entry }, digest) {
    const signed = (0,dct_repository/* digestOfEntry */.Uv)(entry);
    return new runtime_failure/* Failure */.HR('mismatch', `${gun}:${tag} is ${digest}, but ${role.name} signs it as ${signed}`, {
        hint: `The tag was moved after it was signed (before ${new Date(now).toISOString()}), or replaced. What is signed is ${gun}@${signed}.`,
    });
}
function digestNotSigned({ gun }, digest) {
    return new runtime_failure/* Failure */.HR('not-found', `${gun}@${digest} is not signed under any tag`, {
        hint: 'Tags may have been signed anew since: pin the digest that is signed now, or sign this one.',
    });
}
function checkAge({ timestamp, now }, maxAge) {
    const signed = timestamp.content.expires - TIMESTAMP_LIFE_MS;
    if (signed > now + CLOCK_TOLERANCE_MS) {
        throw new runtime_failure/* Failure */.HR('refused', 'timestamp.json lives longer than the 14 days of Notary, so its age cannot be told (maxAge)', {
            hint: 'Leave maxAge out for this server.',
        });
    }
    if (now - signed <= maxAge)
        return;
    throw new runtime_failure/* Failure */.HR('refused', `timestamp.json was signed on ${new Date(signed).toISOString()}, longer ago than maxAge allows`, {
        hint: 'The server serves old data, or nothing was published since: Notary renews a timestamp only when it expires or something changes.',
    });
}
function checkSigners(repository, found, { signers, threshold }) {
    const wanted = (0,lookup/* signersOf */.Re)(repository, found).filter(({ name }) => signers.includes(name));
    if (wanted.length >= threshold)
        return;
    const faults = signers
        .filter((name) => !wanted.some((role) => role.name === name))
        .map((name) => `${name} ${faultOf(repository, name, found)}`);
    const failure = signers.map((name) => repository.broken.get(name)).find((error) => error !== undefined);
    const message = `${wanted.length} of the ${threshold} required signers signed ${repository.gun}:${found.tag}: ${faults.join('; ')}`;
    throw new runtime_failure/* Failure */.HR(isReaching(failure) ? failure.code : 'refused', message, {
        hint: 'Have it signed by them (docker trust sign), or change the signers of the policy.',
        cause: failure,
    });
}
function faultOf(repository, name, { tag, entry }) {
    const broken = repository.broken.get(name);
    if (broken instanceof Error)
        return `does not hold (${broken.message})`;
    const role = repository.targets.get(name);
    if (role === undefined)
        return 'is not a role of this repository';
    const said = (0,dct_repository/* entryOf */.Ms)(role, tag);
    if (said === undefined)
        return 'did not sign it';
    return said.sha256 === entry.sha256 ? 'signed it with another length' : `signed it as ${(0,dct_repository/* digestOfEntry */.Uv)(said)}`;
}
function proofOf(repository, role, found) {
    const { root, now, source, gun } = repository;
    const details = {
        repository: gun,
        tags: found.map(({ tag }) => tag).join(', '),
        source,
        rootTrustedBy: root.trustedBy,
        rootDigest: root.digest,
        rootKeys: root.signers.join(', '),
        ...(root.chainFrom === undefined ? {} : { rootChainFrom: root.chainFrom }),
    };
    for (const [name, { version, expires }] of (0,dct_repository/* rolesOf */.R7)(repository)) {
        if (name.startsWith('targets/') && name !== role.name)
            continue;
        details[`${name}.version`] = version;
        details[`${name}.expires`] = new Date(expires).toISOString();
    }
    return {
        format: 'dct',
        signer: role.name,
        key: role.signers.join(', '),
        time: new Date(now).toISOString(),
        timeSource: 'the clock that the check was given; trust data has no time of signing',
        details,
    };
}
function unprovenOf(repository, { reference, descriptor }, found, lock) {
    const tags = found.map(({ tag }) => tag).join(', ');
    return [
        ...(reference.tag === undefined ? [`not bound to a tag: ${descriptor.digest} is signed as ${tags}`] : []),
        ...(repository.root.trustedBy === 'first use'
            ? ['who owns the root key: nothing pins it, the server was believed (trust on first use)']
            : []),
        ...(lock === undefined ? ['that nothing older was shown before: there is no lock for this repository'] : []),
        'when it was signed',
    ];
}
/** Signers whose file does not hold: nothing rests on them, or the lookup would have failed. */
function brokenSigners({ broken }) {
    return [...broken].map(([name, error]) => `${name} does not hold and counts for nothing: ${error.message}`);
}
/** Failures of the way there; everything else is a verdict. */
function isReaching(error) {
    return !(error instanceof runtime_failure/* Failure */.HR)
        ? error !== undefined
        : !['refused', 'invalid', 'mismatch', 'not-found'].includes(error.code);
}
//# sourceMappingURL=judge.js.map
// EXTERNAL MODULE: ./lib/trust/dct/requirement.js
var requirement = __webpack_require__(69969);
// EXTERNAL MODULE: ./lib/trust/dct/session.js + 2 modules
var session = __webpack_require__(83872);
;// CONCATENATED MODULE: ./lib/trust/dct/dct-driver.js







/** Docker Content Trust: Notary v1 metadata, checked without Docker and stricter than it did. */
const dctDriver = {
    format: 'dct',
    parse: requirement/* parseRequirement */.p,
    prepare: (reference, requirement, context) => (0,session/* sessionOf */.MC)(context).prepare((0,dct_gun/* gunOf */.qu)(reference), requirement),
    evidence: async (reference, requirement, context) => {
        const { repository, files } = await (0,session/* openFor */.qw)(context, reference, requirement);
        return await collectEvidence(repository, files);
    },
    lockEntry: async (reference, requirement, context) => (0,dct_lock/* lockEntryOf */.F)((await (0,session/* openFor */.qw)(context, reference, requirement)).repository),
    check: async (subject, requirement, context) => {
        const gun = (0,dct_gun/* gunOf */.qu)(subject.reference);
        const { host } = requirement.server ?? (0,dct_gun/* defaultServerOf */.SS)(gun);
        const isHub = host === dct_gun/* HUB_NOTARY_HOST */.RL && context.offline === undefined;
        try {
            const { repository, clockSkew } = await (0,session/* openFor */.qw)(context, subject.reference, requirement);
            const { warnings, ...found } = judge(repository, subject, requirement, (0,session/* lockOf */.Vx)(context, gun));
            return {
                format: 'dct',
                verdict: 'verified',
                ...found,
                reasons: [],
                warnings: [...warnings.map(oneLine), ...skewWarning(clockSkew, host), ...(isHub ? hubWarning(context) : [])],
            };
        }
        catch (error) {
            return failed(error, isHub && context.runtime.clock.now() >= dct_gun/* HUB_NOTARY_END */.y7);
        }
    },
};
function failed(error, hubIsClosed) {
    const reason = sentence(error);
    return {
        format: 'dct',
        verdict: isReaching(error) ? 'unchecked' : 'violated',
        proofs: [],
        keys: [],
        reasons: hubIsClosed ? [`${HUB_IS_CLOSED} (${reason})`] : [reason],
        unproven: [],
        warnings: [],
    };
}
/** What happened and what to do about it, in a line. */
function sentence(error) {
    const message = (0,runtime_failure/* messageOf */.bD)(error);
    if (!(error instanceof runtime_failure/* Failure */.HR))
        return oneLine(`the check itself failed: ${message}`);
    return oneLine(error.hint === undefined ? message : `${message}. ${error.hint}`);
}
/** Role files may hold any text: nothing in it may look like a line, a colour or a command of its own. */
function oneLine(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
const HUB_IS_CLOSED = 'notary.docker.io was shut down on 2026-12-08, and with it Docker Content Trust for docker.io. Verify with an archive made before (verify --offline), pin digests, or require a Sigstore or Notation signature instead';
function hubWarning({ runtime }) {
    const days = Math.ceil((dct_gun/* HUB_NOTARY_END */.y7 - runtime.clock.now()) / 86_400_000);
    if (days <= 0)
        return [];
    return [
        `notary.docker.io is shut down on 2026-12-08 (in ${days} days): archive its trust data with seaworthy trust export`,
    ];
}
function skewWarning(skew, host) {
    if (skew === undefined)
        return [];
    const minutes = Math.round(Math.abs(skew) / 60_000);
    return [
        `the clock of this machine is ${minutes} minutes ${skew > 0 ? 'behind' : 'ahead of'} that of ${host}; expiry is judged by ours`,
    ];
}
//# sourceMappingURL=dct-driver.js.map

/***/ }),

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lockEntryOf),
/* harmony export */   j: () => (/* binding */ diffLock)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);



/** What a repository's entry of the lock becomes. Tags are those of the release roles; a repository whose release roles do not hold has no entry. */
function lockEntryOf(repository) {
    const { root, targets, now } = repository;
    const keys = _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BASE_ROLES */ .k.map((role) => [role, root.root.roles[role].keyids]);
    for (const role of targets.values())
        if (role.name !== 'targets')
            keys.push([role.name, role.keyids]);
    return {
        root: { version: root.root.version, digest: root.digest },
        keys: sorted(keys.map(([role, keyids]) => [role, [...keyids].sort()])),
        versions: sorted([...(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesOf */ .R7)(repository)].map(([role, { version }]) => [role, version])),
        tags: signedTags(repository),
        seenAt: new Date(now).toISOString(),
    };
}
/** Every tag that a release role has, and its digest. Throws what `lookUpTag` throws. */
function signedTags(repository) {
    const tags = new Set(_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(role);
    }));
    return sorted([...tags].map((tag) => [tag, (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfEntry */ .Uv)((0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7).entry)]));
}
/** What changes from one entry of the lock to the next, the gravest first. The time alone is no change. */
function diffLock(before, after) {
    if (before === undefined)
        return [{ kind: 'added', root: after.root, keyids: after.keys.root ?? [] }];
    return [
        ...rootChange(before, after),
        ...keyChanges(before, after),
        ...versionChanges(before, after),
        ...tagChanges(before, after),
    ];
}
function rootChange(before, after) {
    return before.root.digest === after.root.digest ? [] : [{ kind: 'root', from: before.root, to: after.root }];
}
function keyChanges(before, after) {
    return namesOf(before.keys, after.keys).flatMap((role) => {
        const [old, now] = [own(before.keys, role), own(after.keys, role)];
        if (old === undefined || now === undefined) {
            return [{ kind: now === undefined ? 'role-removed' : 'role-added', role, keyids: now ?? old ?? [] }];
        }
        return [
            ...now.filter((id) => !old.includes(id)).map((keyid) => ({ kind: 'key-added', role, keyid })),
            ...old.filter((id) => !now.includes(id)).map((keyid) => ({ kind: 'key-removed', role, keyid })),
        ];
    });
}
/** Roles that came or went are told by their keys. */
function versionChanges(before, after) {
    return namesOf(before.versions, after.versions).flatMap((role) => {
        const [from, to] = [own(before.versions, role), own(after.versions, role)];
        return from === undefined || to === undefined || from === to ? [] : [{ kind: 'version', role, from, to }];
    });
}
function tagChanges(before, after) {
    return namesOf(before.tags, after.tags).flatMap((tag) => {
        const [from, to] = [own(before.tags, tag), own(after.tags, tag)];
        if (from === to)
            return [];
        if (from === undefined)
            return [{ kind: 'tag-added', tag, digest: to }];
        if (to === undefined)
            return [{ kind: 'tag-removed', tag, digest: from }];
        return [{ kind: 'tag-moved', tag, from, to }];
    });
}
function namesOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
function own(map, key) {
    return Object.hasOwn(map, key) ? map[key] : undefined;
}
function sorted(entries) {
    const map = Object.create(null);
    for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
        map[key] = value;
    return map;
}
//# sourceMappingURL=dct-lock.js.map

/***/ }),

/***/ 98262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ lookUpTag),
/* harmony export */   I7: () => (/* binding */ RELEASE_ROLES),
/* harmony export */   IG: () => (/* binding */ isEntryOf),
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   Lc: () => (/* binding */ lookUpDigest),
/* harmony export */   Re: () => (/* binding */ signersOf)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33702);




/** Docker looks here, in this order. */
const RELEASE_ROLES = [_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH, 'targets'];
/**
 * Finds what a tag is signed as, in the first of `roles` that has it. A role that is declared but does not hold (expired, not signed by
 * enough, held back by the server) ends the search: falling through to the next, as Docker does, would let anybody who can break a role choose an
 * older answer. Throws that role's failure, or `Failure('not-found')` when no role has the tag.
 */
function lookUpTag(repository, tag, roles) {
    for (const [index, name] of roles.entries()) {
        const role = holding(repository, name);
        const entry = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        if (role !== undefined && entry !== undefined) {
            return { tag, role, entry, warnings: disagreements(repository, tag, entry, roles.slice(index + 1)) };
        }
        if (role !== undefined && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(name))
            refuseChild(repository, name, tag);
    }
    throw notSigned(repository, tag, roles);
}
/** Tags that are signed as this digest, each found as {@link lookUpTag} would find it, sorted. */
function lookUpDigest(repository, digest, roles) {
    const candidates = new Set();
    for (const name of roles) {
        const role = holding(repository, name);
        if (role === undefined)
            continue;
        for (const [tag, entry] of role.content.targets)
            if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && isEntryOf(entry, digest))
                candidates.add(tag);
    }
    return [...candidates]
        .sort()
        .flatMap((tag) => findTag(repository, tag, roles) ?? [])
        .filter(({ entry }) => isEntryOf(entry, digest));
}
/** Like {@link lookUpTag}; undefined when no role that may has the tag. */
function findTag(repository, tag, roles) {
    try {
        return lookUpTag(repository, tag, roles);
    }
    catch (error) {
        // It is in a role that may not speak of it.
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/** Whether an entry is of the bytes with this digest. */
function isEntryOf(entry, digest) {
    return digest === (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(entry) || (entry.sha512 !== undefined && digest === `sha512:${entry.sha512}`);
}
/** The delegations besides the release roles that say the same of a tag: who signed it. */
function signersOf(repository, { tag, entry }) {
    return [...repository.targets.values()].filter((role) => {
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(role.name) || (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, _role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH))
            return false;
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        return said !== undefined && said.sha256 === entry.sha256 && said.length === entry.length;
    });
}
/** A role that holds; undefined when nobody declares it. */
function holding(repository, name) {
    const role = repository.targets.get(name);
    if (role !== undefined)
        return role;
    // Also when it is a role above that does not hold, which would have declared it.
    const above = [...repository.broken].find(([broken]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(name, broken));
    if (above !== undefined)
        throw above[1];
    return undefined;
}
/** Docker finds such a tag in the child and then refuses it; so a role further on must not answer instead. */
function refuseChild(repository, parent, tag) {
    const broken = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenWithin */ .jQ)(repository, parent);
    if (broken !== undefined)
        throw broken;
    const child = [...repository.targets.values()].find((role) => role.name !== parent && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, parent) && (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    if (child === undefined)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${repository.gun}:${tag} is signed in ${child.name}, below ${parent}, which does not count`, {
        hint: `Sign the tag in ${parent} itself, or name ${child.name} in the policy's roles.`,
    });
}
function disagreements(repository, tag, entry, others) {
    return others.flatMap((name) => {
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(repository.targets.get(name), tag);
        if (said === undefined || said.sha256 === entry.sha256)
            return [];
        return [`${name} says another digest for the tag ${tag}: ${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(said)}`];
    });
}
function notSigned(repository, tag, roles) {
    const elsewhere = [...repository.targets.values()].filter((role) => (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    const where = roles.join(' or ');
    if (elsewhere.length > 0) {
        const names = elsewhere.map(({ name }) => name).join(', ');
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed in ${where}, only in ${names}`, {
            hint: 'Sign it in the role that counts, or name the other in the policy: roles.',
        });
    }
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed: no role (${where}) has the tag`, {
        hint: 'Check the tag; if it was pushed without being signed, sign it.',
    });
}
//# sourceMappingURL=lookup.js.map

/***/ }),

/***/ 47308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   Uv: () => (/* binding */ digestOfEntry),
/* harmony export */   jQ: () => (/* binding */ brokenWithin)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33702);


/** What a role says about a tag; undefined when it says nothing, or may not. */
function entryOf(role, tag) {
    if (role === undefined || !role.paths.every((list) => list.some((path) => tag.startsWith(path))))
        return undefined;
    return role.content.targets.get(tag);
}
/** All tags that a role may speak of. Notary's targets may be called anything; what is no tag of an image is left out. */
function tagsOf(role) {
    return [...role.content.targets.keys()].filter((tag) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && entryOf(role, tag) !== undefined);
}
/** Why `role` or one below it does not hold. */
function brokenWithin(repository, role) {
    return [...repository.broken].find(([name]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(name, role))?.[1];
}
function digestOfEntry(entry) {
    return `sha256:${entry.sha256}`;
}
/** Version and expiry by role, of everything that was checked. */
function rolesOf(repository) {
    const roles = new Map([
        ['root', repository.root.root],
        ['timestamp', repository.timestamp.content],
        ['snapshot', repository.snapshot.content],
    ]);
    for (const [name, { content }] of repository.targets)
        roles.set(name, content);
    return roles;
}
//# sourceMappingURL=repository.js.map

/***/ }),

/***/ 69969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98262);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59088);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33702);






const KEYS = ['server', 'ca', 'pins', 'tofu', 'roles', 'signers', 'threshold', 'maxAge'];
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Reads `dct: {…}` of a policy. Throws `Failure('invalid')` that names the place and what may stand there. */
async function parseRequirement(value, place, files) {
    const map = value === null || value === undefined ? {} : objectAt(value, place);
    for (const key of Object.keys(map))
        if (!KEYS.includes(key))
            throw unknownKey(key, place);
    const read = async (path) => Buffer.from(await files.read(path)).toString('utf8');
    const signers = namesAt(map.signers, `${place}.signers`).map((name) => signerRole(name, `${place}.signers`));
    const roles = namesAt(map.roles, `${place}.roles`);
    for (const role of roles)
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isTargetsRole */ .xG)(role))
            throw notARole(role, `${place}.roles`);
    return {
        server: serverAt(map.server, `${place}.server`),
        ca: map.ca === undefined ? undefined : await certificatesAt(map.ca, `${place}.ca`, read),
        pins: await Promise.all(namesAt(map.pins, `${place}.pins`).map((pin, index) => (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePin */ .N)(pin, `${place}.pins[${index}]`, read))),
        trustOnFirstUse: flagAt(map.tofu, `${place}.tofu`),
        roles: roles.length === 0 ? _lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_ROLES */ .I7 : roles,
        signers,
        threshold: thresholdAt(map.threshold, signers.length, `${place}.threshold`),
        maxAge: durationAt(map.maxAge, `${place}.maxAge`),
    };
}
function objectAt(value, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a map`, { hint: `Write ${place}: { pins: ["keyid:…"] }.` });
}
function unknownKey(key, place) {
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestWord */ .z)(key, KEYS);
    const hint = near === undefined ? `It may have: ${KEYS.join(', ')}.` : `Did you mean "${near}"?`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} has no key "${key.slice(0, 80)}"`, { hint });
}
function namesAt(value, place) {
    if (value === undefined)
        return [];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
        return [...new Set(value)];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a list of texts with at least one in it`);
}
/** `alice` is the role `targets/alice`, as `docker trust signer add` makes it. */
function signerRole(name, place) {
    const role = name.startsWith('targets/') ? name : `targets/${name}`;
    if ((0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDelegation */ .BR)(role))
        return role;
    throw notARole(name, place);
}
function notARole(name, place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place}: "${name.slice(0, 80)}" is not the name of a role`, {
        hint: 'Roles are targets, targets/releases, or targets/NAME with lowercase letters, digits, "-" and "_".',
    });
}
function serverAt(value, place) {
    if (value === undefined)
        return undefined;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    const isServer = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    if (isServer && url.username === '' && url.password === '')
        return url;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the URL of a server`, {
        hint: 'Write https://host[:port], without a user name and a query.',
    });
}
async function certificatesAt(value, place, read) {
    if (typeof value !== 'string')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the path of a file`);
    const pem = value.includes('-----BEGIN') ? value : await read(value);
    (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificates */ .WW)(pem, place);
    return pem;
}
function flagAt(value, place) {
    if (value === undefined || typeof value === 'boolean')
        return value ?? false;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is neither true nor false`);
}
function thresholdAt(value, signers, place) {
    if (value === undefined)
        return signers;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= signers)
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a number from 1 to ${signers}, the number of signers`);
}
function durationAt(value, place) {
    if (value === undefined)
        return undefined;
    const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(String(value)) ?? [];
    if (count !== undefined)
        return Number(count) * UNITS[unit];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a duration`, { hint: 'Write 12h, 7d or 30m.' });
}
//# sourceMappingURL=requirement.js.map

/***/ })

};
