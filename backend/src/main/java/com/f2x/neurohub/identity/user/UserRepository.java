package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.entity.BaseRepository;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The users. */
interface UserRepository extends BaseRepository<User> {

    Optional<User> findByUsername(String username);

    Optional<User> findByEmail(String email);

    /** Reads the active administrators and keeps others from changing them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.role = ADMIN and u.active order by u.id")
    List<User> lockAdministrators();
}
