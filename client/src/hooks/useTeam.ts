import { useCallback, useEffect, useState } from 'react';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { fetchOpenInvitations, fetchTeam } from '../services/team';
import type { OpenInvitation, Team, TeamPlace } from '../services/team';

export interface LoadedTeam {
  team: Team | undefined;
  invitations: OpenInvitation[];
  problem: Problem | undefined;
  reload: () => void;
}

/** The team of a place with its open invitations; undefined place: nothing to ask yet. */
export function useTeam(place: TeamPlace | undefined): LoadedTeam {
  const [loaded, setLoaded] = useState<{ team: Team; invitations: OpenInvitation[] }>();
  const [problem, setProblem] = useState<Problem>();
  const { areaCode, partnerId } = place ?? {};
  const reload = useCallback(() => {
    if (areaCode === undefined && partnerId === undefined) return;
    const asked = { areaCode, partnerId };
    setProblem(undefined);
    Promise.all([fetchTeam(asked), fetchOpenInvitations(asked)]).then(
      ([team, invitations]) => setLoaded({ team, invitations }),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, [areaCode, partnerId]);
  useEffect(reload, [reload]);
  return { team: loaded?.team, invitations: loaded?.invitations ?? [], problem, reload };
}
