package com.f2x.neurohub.shared.paging;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** A page that begins at any row, not only at a multiple of its size. */
final class OffsetPage extends PageRequest {

    private static final long serialVersionUID = 1L;

    private final long offset;

    OffsetPage(long offset, int size, Sort sort) {
        super(0, size, sort);
        this.offset = offset;
    }

    @Override
    public long getOffset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof OffsetPage page && page.offset == offset;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Long.hashCode(offset);
    }
}
