package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Test sequences and their packages. */
@Service
class SequenceService extends BaseService<TestSequence> {

    private static final int USUAL_LIMIT = 50;
    private static final String FIRST = "1.0.0";
    private static final String NAME = "name";

    private final SequenceRepository sequences;
    private final SequenceStore store;

    SequenceService(SequenceRepository sequences, SequenceStore store) {
        super(
                sequences,
                Resource.paged(
                        "Sequence", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.by(TestSequence_.NAME)));
        this.sequences = sequences;
        this.store = store;
    }

    SequenceView.SequencePage page(SequenceFilter filter, ListQuery query) {
        ListQuery counted = query.orLimit(USUAL_LIMIT).counted();
        Listed<SequenceView> page = list(filter, counted, SequenceView::of);
        return new SequenceView.SequencePage(page.items(), page.counted(), counted.skip(), counted.rows());
    }

    /** Reads a sequence by its name; an unknown one is 404. */
    SequenceView.SequenceDetail byName(String name) {
        return requireBy(TestSequence_.name, name, NAME, FetchLevel.STANDARD, SequenceView.SequenceDetail::of);
    }

    /**
     * Stores a package and makes it the present one of its sequence, unless it is that already.
     *
     * @param force whether a version that is there with another content is stored as the next one
     * @throws ProblemException 409 if its version is there with another content
     */
    @Transactional
    public UploadedSequence upload(PackageFile file, boolean force, long user) {
        Manifest manifest = file.manifest();
        sequences.lockVersions(manifest.name());
        TestSequence known = sequences.findByName(manifest.name()).orElse(null);
        if (known != null && known.getChecksum().equals(file.checksum())) {
            return UploadedSequence.unchanged(known);
        }
        String version = known == null ? first(manifest) : next(known, manifest, force);
        String previous = known == null ? null : known.getPackageVersion();
        TestSequence sequence = known == null ? new TestSequence(manifest, file, version) : known;
        sequence.take(manifest, file, version);
        sequences.saveAndFlush(sequence);
        store.add(sequence.getId(), version, file.content(), user);
        return UploadedSequence.stored(sequence, previous);
    }

    private static String first(Manifest manifest) {
        return manifest.version() == null ? FIRST : manifest.version();
    }

    private String next(TestSequence known, Manifest manifest, boolean force) {
        String wanted = manifest.version();
        if (wanted != null && !store.has(known.getId(), wanted)) {
            return wanted;
        }
        if (wanted != null && !force) {
            throw Rule.DUPLICATE.at(
                    PackageFile.FIELD,
                    "Version %s of %s already exists with another content; force=true stores this one as the next version",
                    wanted,
                    known.getName());
        }
        String next = store.next(known.getId());
        if (!Manifest.isVersion(next)) {
            throw Rule.INVALID_CONTENT.at(PackageFile.FIELD, "No version can follow the greatest one: name another");
        }
        return next;
    }

    /** Changes what people say of a sequence; an unknown one is 404. */
    @Transactional
    public SequenceView.SequenceDetail change(String name, UpdateSequence change) {
        return change(require(name).getId(), null, row -> row.edit(change), SequenceView.SequenceDetail::of);
    }

    /**
     * Removes a sequence that no session ran, with all its packages.
     *
     * @throws ProblemException 404 if there is none, 409 if a session ran it
     */
    @Transactional
    public void remove(String name) {
        TestSequence sequence = require(name);
        if (store.isRun(name)) {
            throw Rule.DEPENDENT_DATA.because(
                    "There is dependent data (%s), so it cannot be removed", Words.of("station sessions"));
        }
        store.remove(sequence.getId());
        delete(sequence);
    }

    /** Reads the package of a version, of the present one if null; an unknown one is 404. */
    @Transactional(readOnly = true)
    public byte[] content(String name, @Nullable String version) {
        return store.content(name, version)
                .orElseThrow(() -> Rule.RESOURCE_NOT_FOUND.because("There is no such package of sequence %s", name));
    }

    private TestSequence require(String name) {
        return requireBy(TestSequence_.name, name, NAME, FetchLevel.MINIMAL, (row, level) -> row);
    }

    @Bean
    static ConstraintRules sequenceConstraints() {
        return new ConstraintRules(Map.of(
                "uk_sequences_name", Refusal.duplicate(PackageFile.FIELD, "Sequence"),
                "uk_sequence_packages_version", Refusal.duplicate(PackageFile.FIELD, "Sequence version"),
                "fk_sequences_process", Refusal.at(Rule.INVALID_CONTENT, "process_id", "There is no such process")));
    }
}
