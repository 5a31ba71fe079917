package org.gridcase.territory.domain;

import org.gridcase.territory.HeldPost;

public record PostRow(long line, String username, HeldPost post) {}
